package io.rollcall.cockpit.overview;

import io.rollcall.warehouse.query.Questions;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the shared poll together. */
@Configuration(proxyBeanMethods = false)
class OverviewConfiguration {

    @Bean
    LiveOverview liveOverview(Questions questions, InstantSource clock) {
        return new LiveOverview(questions, clock, new ThreadTicker());
    }
}
