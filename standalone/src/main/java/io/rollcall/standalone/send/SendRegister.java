package io.rollcall.standalone.send;

import io.rollcall.standalone.data.Refusal;
import io.rollcall.standalone.send.SendEvents.Sent;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Posts a register as it is, and keeps the rows that were not taken in a file beside it. */
public final class SendRegister {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final String ANY = "application/octet-stream";
    private static final String ADMITTED = "X-Rollcall-Marks-Admitted";
    private static final String REJECTED = "X-Rollcall-Marks-Rejected";

    private final URI gateway;
    private final String key;
    private final Consumer<String> tell;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * @param gateway its address
     * @param key the feed's
     * @param tell takes a line about rows that were not taken
     */
    public SendRegister(URI gateway, String key, Consumer<String> tell) {
        this.gateway = gateway;
        this.key = key;
        this.tell = tell;
    }

    /**
     * Returns once everything is acknowledged or refused row by row; throws where the file as a whole is refused.
     *
     * @param options what the file does not say itself, as parameters of {@code POST /v1/uploads}
     */
    public Sent send(RegisterFile file, Map<String, String> options) throws IOException, InterruptedException, Refusal {
        HttpRequest post = HttpRequest.newBuilder(address(options))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", ANY)
                .POST(body(file))
                .build();
        HttpResponse<byte[]> response = http.send(post, BodyHandlers.ofByteArray());
        if (response.headers().firstValue(ADMITTED).isEmpty()) {
            throw refused(response);
        }
        int rejected = count(response, REJECTED);
        if (rejected > 0) {
            Files.write(file.toMend(), response.body());
            tell.accept("The rows to mend are in %s; send that file when they are.".formatted(file.toMend()));
        }
        int admitted = count(response, ADMITTED);
        return new Sent(admitted + rejected, admitted);
    }

    private URI address(Map<String, String> options) {
        StringBuilder query = new StringBuilder("/v1/uploads?errors=file");
        options.forEach((name, value) ->
                query.append('&').append(encoded(name)).append('=').append(encoded(value)));
        return gateway.resolve(query.toString());
    }

    /** A plus sign is itself in an address; that of a form is not. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static BodyPublisher body(RegisterFile file) throws Refusal {
        try {
            return BodyPublishers.ofFile(file.path());
        } catch (FileNotFoundException absent) {
            throw new Refusal(file.path() + " cannot be read.");
        }
    }

    private static int count(HttpResponse<?> response, String header) {
        return Integer.parseInt(response.headers().firstValue(header).orElse("0"));
    }

    private static Refusal refused(HttpResponse<byte[]> response) {
        try {
            JsonNode problem = JsonMapper.shared().readTree(response.body());
            return new Refusal("The gateway refused (HTTP %d %s): %s"
                    .formatted(
                            response.statusCode(),
                            problem.path("code").asString(""),
                            problem.path("detail").asString("")));
        } catch (JacksonException notJson) {
            return new Refusal("The gateway answered HTTP %d without JSON.".formatted(response.statusCode()));
        }
    }
}
