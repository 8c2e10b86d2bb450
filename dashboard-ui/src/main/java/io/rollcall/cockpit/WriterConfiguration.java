package io.rollcall.cockpit;

import io.rollcall.warehouse.write.TableWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** By which the cockpit writes the two things that it does: who took up an alert, and its part of the audit log. */
@Configuration(proxyBeanMethods = false)
class WriterConfiguration {

    @Bean
    TableWriter writer(CockpitSettings settings) {
        return TableWriter.to(settings.warehouse());
    }
}
