package io.rollcall.cockpit.alerts;

import io.rollcall.warehouse.write.TableWriter;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what people do about alerts. */
@Configuration(proxyBeanMethods = false)
class AlertsConfiguration {

    @Bean
    TakeUpAlert takeUpAlert(TableWriter writer, InstantSource clock) {
        return new TakeUpAlert(writer, clock);
    }
}
