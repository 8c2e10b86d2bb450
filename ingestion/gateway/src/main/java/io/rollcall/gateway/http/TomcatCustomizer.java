package io.rollcall.gateway.http;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** What no property of Spring's sets. Comes last, so that our valve is the innermost: Tomcat's own page is written only where nothing is. */
@Order(Ordered.LOWEST_PRECEDENCE)
final class TomcatCustomizer implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private final Sentences sentences;

    TomcatCustomizer(Sentences sentences) {
        this.sentences = sentences;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ProblemReportValve(sentences)));
        // A client that asks first (Expect: 100-continue) hears of a wrong key or a large body before it sends one.
        factory.addConnectorCustomizers(connector -> connector.setProperty("continueResponseTiming", "onRead"));
    }
}
