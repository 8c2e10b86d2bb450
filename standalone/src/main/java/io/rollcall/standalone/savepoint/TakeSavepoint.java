package io.rollcall.standalone.savepoint;

import io.rollcall.standalone.data.Refusal;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Has Flink write the job's state into a folder of its own, in the form that fits every number of tasks and either kind of state; the job goes on meanwhile. */
public final class TakeSavepoint {

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int ANSWERED = 300;

    private final URI flink;
    private final Duration patience;

    /** @param port of Flink's REST interface on this machine */
    public TakeSavepoint(int port, Duration patience) {
        this.flink = URI.create("http://127.0.0.1:" + port);
        this.patience = patience;
    }

    /**
     * Puts it into a folder of its own below the given one.
     *
     * @param generation that the job counts in
     */
    public Savepoint into(Path parent, int generation) throws IOException, InterruptedException, Refusal {
        Instant asked = Instant.now();
        try (HttpClient http = HttpClient.newHttpClient()) {
            String savepoints = "/jobs/" + job(http) + "/savepoints";
            String body = JsonMapper.shared()
                    .createObjectNode()
                    .put("target-directory", parent.toUri().toString())
                    .put("formatType", "CANONICAL")
                    .toString();
            String trigger = call(
                            http,
                            HttpRequest.newBuilder(flink.resolve(savepoints))
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString(body)))
                    .path("request-id")
                    .asString();
            Path folder = await(http, savepoints + '/' + trigger, asked.plus(patience));
            Savepoint savepoint = new Savepoint(folder, generation, asked);
            savepoint.write();
            return savepoint;
        } catch (ConnectException notThere) {
            throw new Refusal(
                    "The job does not answer at %s; ./rollcall status says whether it runs.".formatted(flink));
        }
    }

    private String job(HttpClient http) throws IOException, InterruptedException, Refusal {
        for (JsonNode job : call(http, HttpRequest.newBuilder(flink.resolve("/jobs/overview")))
                .path("jobs")) {
            if (job.path("state").asString("").equals("RUNNING")) {
                return job.path("jid").asString();
            }
        }
        throw new Refusal("The job does not run at the moment; ./rollcall status says why.");
    }

    private Path await(HttpClient http, String path, Instant deadline)
            throws IOException, InterruptedException, Refusal {
        while (Instant.now().isBefore(deadline)) {
            JsonNode answer = call(http, HttpRequest.newBuilder(flink.resolve(path)));
            if (answer.path("status").path("id").asString("").equals("COMPLETED")) {
                return location(answer.path("operation"));
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        }
        throw new Refusal(
                "There is no savepoint after %d s; the job's log says why. While the warehouse is away there can be none."
                        .formatted(patience.toSeconds()));
    }

    private static Path location(JsonNode operation) throws Refusal {
        String location = operation.path("location").asString("");
        if (location.isEmpty()) {
            throw new Refusal("Flink took no savepoint, for %s; the job's log says more."
                    .formatted(operation.path("failure-cause").path("class").asString("no cause that it names")));
        }
        return Path.of(URI.create(location));
    }

    private static JsonNode call(HttpClient http, HttpRequest.Builder request)
            throws IOException, InterruptedException, Refusal {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= ANSWERED) {
            throw new Refusal("Flink answers %d to %s; the job's log says why."
                    .formatted(answer.statusCode(), answer.uri().getPath()));
        }
        return JsonMapper.shared().readTree(answer.body());
    }
}
