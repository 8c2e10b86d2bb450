package io.rollcall.cockpit.briefing;

import com.vaadin.flow.i18n.I18NProvider;
import io.rollcall.cockpit.CockpitSettings;
import io.rollcall.cockpit.live.OneLook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what makes briefings. */
@Configuration(proxyBeanMethods = false)
class BriefingConfiguration {

    @Bean
    MakeBriefing makeBriefing(OneLook looks, I18NProvider texts, CockpitSettings settings) {
        return new MakeBriefing(looks, texts, SheetFont.at(settings.font()));
    }
}
