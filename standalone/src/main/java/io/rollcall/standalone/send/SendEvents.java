package io.rollcall.standalone.send;

import io.rollcall.standalone.data.Refusal;
import io.rollcall.standalone.wording.Counted;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Posts a file as it is, so that what comes back is what the gateway says of just these bytes. */
public final class SendEvents {

    private static final Duration TIMEOUT = Duration.ofMinutes(1);
    private static final int UNPROCESSABLE = 422;

    private final URI events;
    private final String key;
    private final Consumer<String> tell;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private Sent sent = new Sent(0, 0);

    /**
     * @param gateway its address
     * @param key the feed's
     * @param tell takes a line for each event that was not admitted
     */
    public SendEvents(URI gateway, String key, Consumer<String> tell) {
        this.events = gateway.resolve("/v1/events");
        this.key = key;
        this.tell = tell;
    }

    /** Returns once everything is acknowledged or refused one by one; throws where a whole request is refused. */
    public Sent send(EventFile file) throws IOException, InterruptedException, Refusal {
        file.forEachRequest(this::post);
        return sent;
    }

    private void post(EventRequest request) throws IOException, InterruptedException, Refusal {
        HttpRequest post = HttpRequest.newBuilder(events)
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", request.contentType())
                .POST(BodyPublishers.ofByteArray(request.body()))
                .build();
        HttpResponse<String> response = answerTo(post);
        JsonNode answer = json(response);
        if (response.statusCode() >= 300 && !(response.statusCode() == UNPROCESSABLE && answer.has("received"))) {
            throw new Refusal("The gateway refused (HTTP %d %s): %s %s"
                    .formatted(
                            response.statusCode(),
                            answer.path("code").asString(""),
                            answer.path("detail").asString(""),
                            already()));
        }
        sent = sent.plus(
                answer.path("received").asInt(), answer.path("admitted").asInt());
        for (JsonNode rejected : answer.path("rejected")) {
            tell.accept("event %d (id %s): %s: %s"
                    .formatted(
                            request.first() + rejected.path("index").asInt() + 1,
                            rejected.path("id").asString("none"),
                            rejected.path("reason").asString(),
                            rejected.path("message").asString()));
        }
    }

    private HttpResponse<String> answerTo(HttpRequest post) throws InterruptedException, Refusal {
        try {
            return http.send(post, BodyHandlers.ofString());
        } catch (IOException silent) {
            throw new Refusal(
                    "The gateway did not answer; ./rollcall status says whether it runs. %s Send the whole file again when it does: what was taken already counts once."
                            .formatted(already()));
        }
    }

    private String already() {
        return sent.received() == 0 ? "" : "Admitted before it: %s.".formatted(Counted.of(sent.admitted(), "event"));
    }

    private static JsonNode json(HttpResponse<String> response) throws Refusal {
        try {
            return JsonMapper.shared().readTree(response.body());
        } catch (JacksonException notJson) {
            throw new Refusal("The gateway answered HTTP %d without JSON.".formatted(response.statusCode()));
        }
    }

    /** What became of the events so far. */
    public record Sent(int received, int admitted) {

        Sent plus(int moreReceived, int moreAdmitted) {
            return new Sent(received + moreReceived, admitted + moreAdmitted);
        }
    }
}
