package io.rollcall.cockpit.canary;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Sends the canary's mark to the gateway as any school's platform would, with the key of a feed of its own. */
final class MarkCanary implements FollowCanary.Sender {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;

    private final URI events;
    private final Path keyFile;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    /** @param keyFile read for every mark, so that a key may come, change and go while the program runs */
    MarkCanary(URI gateway, Path keyFile) {
        this.events = gateway.resolve("/v1/events");
        this.keyFile = keyFile;
    }

    @Override
    public boolean isOn() {
        return key().isPresent();
    }

    @Override
    public boolean send(Instant now, boolean late) throws InterruptedException {
        Optional<String> key = key();
        if (key.isEmpty()) {
            return false;
        }
        HttpRequest request = HttpRequest.newBuilder(events)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + key.get())
                .header("Content-Type", "application/cloudevents+json")
                .POST(BodyPublishers.ofString(event(now, late)))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException noAnswer) {
            return false;
        }
    }

    private Optional<String> key() {
        try {
            return Files.exists(keyFile)
                    ? Optional.of(Files.readString(keyFile).strip()).filter(key -> !key.isEmpty())
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    static String event(Instant now, boolean late) {
        return """
                {"specversion": "1.0", "type": "io.rollcall.attendance.v1", "source": "/canary", "id": "canary-%d", "time": "%s",
                 "data": {"school": "canary", "class": "canary", "date": "%s", "session": "AM",
                          "person": {"namespace": "canary", "id": "canary"}, "status": "%s"}}
                """.formatted(
                        now.toEpochMilli(), now, LocalDate.ofInstant(now, ZoneOffset.UTC), late ? "LATE" : "PRESENT");
    }
}
