package io.rollcall.cockpit.health;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /healthz}: 200 while the cockpit serves pages. It says nothing about the warehouse, whose silence the pages
 * themselves show.
 */
@RestController
class HealthEndpoint {

    @GetMapping(path = "/healthz", produces = MediaType.APPLICATION_JSON_VALUE)
    String health() {
        return "{\"status\":\"up\"}";
    }
}
