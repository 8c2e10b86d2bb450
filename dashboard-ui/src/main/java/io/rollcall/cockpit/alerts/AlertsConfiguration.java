package io.rollcall.cockpit.alerts;

import io.rollcall.cockpit.CockpitSettings;
import io.rollcall.warehouse.write.TableWriter;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one thing that the cockpit writes. */
@Configuration(proxyBeanMethods = false)
class AlertsConfiguration {

    @Bean
    TableWriter alertWriter(CockpitSettings settings) {
        return TableWriter.to(settings.warehouse());
    }

    @Bean
    TakeUpAlert takeUpAlert(TableWriter alertWriter, InstantSource clock) {
        return new TakeUpAlert(alertWriter, clock);
    }
}
