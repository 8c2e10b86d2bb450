package io.rollcall.cockpit.health;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /livez}: 200 while the cockpit serves pages, whatever else does not; {@code /healthz} is the same. {@code GET /readyz}: 200 while the warehouse answers too, else 503; the pages
 * themselves show its silence.
 */
@RestController
class HealthEndpoint {

    private final AskWhetherReady warehouse;

    HealthEndpoint(AskWhetherReady warehouse) {
        this.warehouse = warehouse;
    }

    record Answer(String status) {}

    @GetMapping(
            path = {"/livez", "/healthz"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    Answer live() {
        return new Answer("UP");
    }

    @GetMapping(path = "/readyz", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> ready() throws InterruptedException {
        boolean answers = warehouse.answers();
        return ResponseEntity.status(answers ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(new Answer(answers ? "UP" : "DOWN"));
    }
}
