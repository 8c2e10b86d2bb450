package io.rollcall.cockpit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/**
 * Serves the cockpit's own scripts and styles, and the chart library. Ours are checked against their content at each load:
 * a reproducible build gives every file the same date, so a date could never tell a browser that an upgrade has come.
 */
@Configuration(proxyBeanMethods = false)
class WebResources implements WebMvcConfigurer {

    private static final String LIBRARIES = "/_static/**";
    private static final String BUNDLE = "/VAADIN/build/**";
    private static final String OURS = "/cockpit/**";
    private static final CacheControl FOREVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.setOrder(Ordered.HIGHEST_PRECEDENCE);
        // The address of a library holds its version.
        registry.addResourceHandler(LIBRARIES)
                .addResourceLocations("classpath:/META-INF/resources/_static/")
                .setCacheControl(FOREVER);
        // And the name of a bundle's file a hash of its content; Vaadin itself would have them asked for again each
        // hour.
        registry.addResourceHandler(BUNDLE)
                .addResourceLocations("classpath:/META-INF/VAADIN/webapp/VAADIN/build/")
                .setCacheControl(FOREVER)
                // Each file lies there by Brotli too, a fifth smaller; browsers ask for that over TLS and on their own
                // machine.
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver());
        registry.addResourceHandler(OURS)
                .addResourceLocations("classpath:/META-INF/resources/cockpit/")
                .setCacheControl(CacheControl.noCache())
                .setUseLastModified(false)
                .setEtagGenerator(WebResources::contentTag);
    }

    /** Weak, since the server may compress what it sends. */
    private static String contentTag(Resource resource) {
        try {
            return "W/\"" + DigestUtils.md5DigestAsHex(resource.getContentAsByteArray()) + "\"";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
