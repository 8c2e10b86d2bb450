package io.rollcall.standalone.bench.stream;

import io.rollcall.standalone.bench.stream.StreamTimes.Checkpoints;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Flink says of the one job that it runs. */
final class FlinkRest implements AutoCloseable {

    private final URI address;
    private final HttpClient http = HttpClient.newHttpClient();

    FlinkRest(int port) {
        this.address = URI.create("http://127.0.0.1:" + port);
    }

    /** The size of the state of a checkpoint that was begun after a moment, once there is one. */
    OptionalLong stateBytesSince(Instant moment) throws IOException, InterruptedException {
        JsonNode latest = checkpoints().path("latest").path("completed");
        return latest.path("trigger_timestamp").asLong(0) > moment.toEpochMilli()
                ? OptionalLong.of(latest.path("state_size").asLong())
                : OptionalLong.empty();
    }

    Checkpoints summary() throws IOException, InterruptedException {
        JsonNode all = checkpoints();
        JsonNode time = all.path("summary").path("end_to_end_duration");
        return new Checkpoints(
                all.path("counts").path("completed").asLong(),
                Duration.ofMillis(Math.round(time.path("p50").asDouble())),
                Duration.ofMillis(time.path("max").asLong()),
                Math.round(all.path("summary")
                        .path("checkpointed_size")
                        .path("p50")
                        .asDouble()));
    }

    private JsonNode checkpoints() throws IOException, InterruptedException {
        String job = get("/jobs/overview").path("jobs").path(0).path("jid").asString();
        return get("/jobs/" + job + "/checkpoints");
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path)).build();
        return JsonMapper.shared()
                .readTree(http.send(request, BodyHandlers.ofString()).body());
    }

    @Override
    public void close() {
        http.close();
    }
}
