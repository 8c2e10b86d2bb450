package io.rollcall.cockpit.language;

import com.vaadin.flow.i18n.DefaultI18NProvider;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The browser's language picks, unless somebody has used the switch, which is remembered in a cookie. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

    @Bean
    I18NProvider texts() {
        return new DefaultI18NProvider(
                Arrays.stream(Language.values()).map(Language::locale).toList());
    }

    @Bean
    VaadinServiceInitListener rememberedLanguage() {
        return start -> {
            start.getSource()
                    .addSessionInitListener(
                            session -> Language.remembered(session.getRequest().getCookies())
                                    .ifPresent(language -> session.getSession().setLocale(language.locale())));
            // Screen readers, fonts and the browser's own number formats go by it.
            start.addIndexHtmlRequestListener(page -> page.getDocument()
                    .getElementsByTag("html")
                    .attr("lang", VaadinSession.getCurrent().getLocale().toLanguageTag()));
        };
    }
}
