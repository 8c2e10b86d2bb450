package io.rollcall.standalone.send;

import io.rollcall.standalone.data.Refusal;
import io.rollcall.standalone.wording.Counted;
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

/** Posts a register as it is, tells of the first cells that are wrong, and keeps the rows that were not taken in a file beside it. */
public final class SendRegister {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final String ANY = "application/octet-stream";
    private static final int MOST_TOLD = 10;
    private static final String NOT_TOLD = "What is wrong is said in the file, beside each row.";
    private static final String ROWS_ADMITTED = "X-Rollcall-Rows-Admitted";
    private static final String ROWS_REJECTED = "X-Rollcall-Rows-Rejected";
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
    public Taken send(RegisterFile file, Map<String, String> options)
            throws IOException, InterruptedException, Refusal {
        HttpResponse<byte[]> response =
                http.send(post("/v1/uploads?errors=file", file, options), BodyHandlers.ofByteArray());
        if (response.headers().firstValue(ADMITTED).isEmpty()) {
            throw refused(response);
        }
        if (count(response, REJECTED) > 0) {
            Files.write(file.toMend(), response.body());
            tellOfWrongCells(file, options);
            tell.accept("The rows to mend are in %s; send that file when they are.".formatted(file.toMend()));
        }
        return new Taken(counts(response, ROWS_ADMITTED, ROWS_REJECTED), counts(response, ADMITTED, REJECTED));
    }

    /** The answer is the school's own file and names no rows by number; a preview, which takes nothing, does. Where there is none, the file says it all. */
    private void tellOfWrongCells(RegisterFile file, Map<String, String> options) throws InterruptedException, Refusal {
        try {
            HttpResponse<byte[]> preview =
                    http.send(post("/v1/uploads:preview?errors=json", file, options), BodyHandlers.ofByteArray());
            JsonNode answer = JsonMapper.shared().readTree(preview.body());
            JsonNode wrong = answer.path("rejected");
            if (wrong.isEmpty()) {
                tell.accept(NOT_TOLD);
            }
            wrong.valueStream()
                    .limit(MOST_TOLD)
                    .forEach(cell -> tell.accept("row %d, column %s: %s: %s"
                            .formatted(
                                    cell.path("row").asInt(),
                                    cell.path("column").asString(),
                                    cell.path("reason").asString(),
                                    cell.path("message").asString())));
            int more = wrong.size() + answer.path("rejectedNotListed").asInt(0) - MOST_TOLD;
            if (more > 0) {
                tell.accept("and %,d more".formatted(more));
            }
        } catch (IOException | JacksonException noPreview) {
            tell.accept(NOT_TOLD);
        }
    }

    private HttpRequest post(String path, RegisterFile file, Map<String, String> options) throws Refusal {
        return HttpRequest.newBuilder(address(path, options))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", ANY)
                .POST(body(file))
                .build();
    }

    private URI address(String path, Map<String, String> options) {
        StringBuilder query = new StringBuilder(path);
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

    private static Count counts(HttpResponse<?> response, String admitted, String rejected) {
        return new Count(count(response, admitted) + count(response, rejected), count(response, admitted));
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

    /** Of what the file holds. */
    public record Count(int received, int admitted) {

        private String in(String one) {
            return "%,d of %s admitted".formatted(admitted, Counted.of(received, one));
        }
    }

    /**
     * What became of a register.
     *
     * @param rows a row is admitted where all its marks are
     */
    public record Taken(Count rows, Count marks) {

        public boolean isWhole() {
            return marks.admitted() == marks.received();
        }

        /** Marks are not spoken of where each row holds one. */
        public String sentence() {
            return rows.equals(marks) ? rows.in("row") : rows.in("row") + " whole, " + marks.in("mark");
        }
    }
}
