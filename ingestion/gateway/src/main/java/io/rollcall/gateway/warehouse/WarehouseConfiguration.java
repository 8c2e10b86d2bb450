package io.rollcall.gateway.warehouse;

import io.rollcall.gateway.outstanding.AnsweredSubjects;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the question who has answered to the warehouse; where no {@link WarehouseLogin} is set up it is refused. */
@Configuration(proxyBeanMethods = false)
public class WarehouseConfiguration {

    @Bean
    AnsweredSubjects answeredSubjects(Optional<WarehouseLogin> login) {
        return new AskWarehouse(login.orElse(null));
    }
}
