package io.rollcall.gateway.warehouse;

import io.rollcall.event.Occasion;
import io.rollcall.event.Subject;
import io.rollcall.gateway.outstanding.AnsweredSubjects;
import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.request.RequestFailure;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@link AnsweredSubjects} from the views in the database {@code matching}. A few questions at a time, each bounded in time and in what it may bring. */
public final class AskWarehouse implements AnsweredSubjects {

    private static final Logger LOG = LoggerFactory.getLogger(AskWarehouse.class);
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);
    private static final int AT_ONCE = 4;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);
    private static final int OK = 200;

    /** More than the largest school has on one occasion; at 16 bytes each. */
    private static final int MOST_SUBJECTS = 200_000;

    /** Asked first: what is answered afterwards is at least as new. */
    private static final String PROGRESS = """
            SELECT toUnixTimestamp64Milli(complete_through) FROM matching.progress WHERE topic = {topic:String}
            FORMAT RowBinary""";

    private static final String ANSWERED = """
            SELECT subject FROM matching.answered
            WHERE district = {district:String} AND kind = {kind:String} AND date = {date:Date}
                AND school = {school:String} AND occasion = {occasion:String}
            LIMIT %d FORMAT RowBinary""".formatted(MOST_SUBJECTS + 1);

    private final @Nullable WarehouseLogin login;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final Semaphore room = new Semaphore(AT_ONCE, true);

    /** @param login null where no warehouse is set up */
    public AskWarehouse(@Nullable WarehouseLogin login) {
        this.login = login;
    }

    @Override
    public Answered of(Occasion occasion) {
        if (login == null) {
            throw unavailable("none is set up");
        }
        takeRoom();
        try {
            Instant completeThrough = completeThrough(login, occasion);
            return new Answered(subjects(login, occasion), completeThrough);
        } finally {
            room.release();
        }
    }

    /** Schools ask when a lesson begins, all at once: a moment's wait serves them better than a refusal. */
    private void takeRoom() {
        try {
            if (room.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        throw RequestFailedException.of(RequestFailure.TOO_BUSY);
    }

    private Instant completeThrough(WarehouseLogin login, Occasion occasion) {
        ByteBuffer millis = ask(login, PROGRESS, Map.of("topic", occasion.kind().topic()));
        if (millis.remaining() != Long.BYTES) {
            throw unavailable("it has none of the log of this kind yet");
        }
        return Instant.ofEpochMilli(Long.reverseBytes(millis.getLong()));
    }

    private Set<Subject> subjects(WarehouseLogin login, Occasion occasion) {
        ByteBuffer bytes = ask(
                login,
                ANSWERED,
                Map.of(
                        "district",
                        occasion.district(),
                        "kind",
                        occasion.kind().name(),
                        "date",
                        occasion.date().toString(),
                        "school",
                        occasion.school(),
                        "occasion",
                        occasion.name()));
        if (bytes.remaining() % (2 * Long.BYTES) != 0 || bytes.remaining() > MOST_SUBJECTS * 2 * Long.BYTES) {
            throw unavailable("it answered more or less than an occasion can have");
        }
        Set<Subject> subjects = new HashSet<>();
        while (bytes.hasRemaining()) {
            subjects.add(new Subject(bytes.getLong(), bytes.getLong()));
        }
        return subjects;
    }

    private ByteBuffer ask(WarehouseLogin login, String question, Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(parameter -> "param_" + parameter.getKey() + '='
                        + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        URI address = URI.create(login.url() + "/?" + query + "&max_execution_time=" + LONGEST_ANSWER.toSeconds());
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(LONGEST_ANSWER)
                .header("X-ClickHouse-User", login.user())
                .header("X-ClickHouse-Key", login.password())
                .POST(BodyPublishers.ofString(question))
                .build();
        try {
            HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != OK) {
                throw unavailable("it answered " + answer.statusCode());
            }
            return ByteBuffer.wrap(answer.body());
        } catch (IOException away) {
            throw unavailable(away.getClass().getSimpleName());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw unavailable("the gateway is stopping");
        }
    }

    private static RequestFailedException unavailable(String why) {
        LOG.warn("the warehouse cannot say who has answered: {}", why);
        return RequestFailedException.of(RequestFailure.WAREHOUSE_UNAVAILABLE);
    }
}
