package io.rollcall.gateway.http;

import io.rollcall.gateway.log.Readiness;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /livez}: 200 while requests are answered, whatever else does not. {@code GET /readyz} and {@code /healthz}: 200 while events can be taken, else 503. */
@RestController
final class HealthEndpoint {

    private final Readiness readiness;

    HealthEndpoint(Readiness readiness) {
        this.readiness = readiness;
    }

    record Answer(String status) {}

    @GetMapping("/livez")
    Answer live() {
        return new Answer("UP");
    }

    @GetMapping({"/readyz", "/healthz"})
    ResponseEntity<Answer> ready() {
        boolean ready = readiness.isReady();
        return ResponseEntity.status(ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Answer(ready ? "UP" : "DOWN"));
    }
}
