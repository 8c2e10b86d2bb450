package io.rollcall.cockpit.live;

import io.rollcall.warehouse.query.Questions;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the shared poll together. */
@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

    private static void beside(Runnable question) {
        Thread.ofVirtual().name("district-question").start(question);
    }

    @Bean
    OneLook oneLook(Questions questions, InstantSource clock) {
        return new OneLook(questions, clock);
    }

    @Bean
    LiveDistrict liveOverview(Questions questions, InstantSource clock) {
        return new LiveDistrict(questions, clock, new ThreadTicker(), new ThreadTicker(), LiveConfiguration::beside);
    }
}
