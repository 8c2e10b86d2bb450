package io.rollcall.gateway.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.rollcall.event.Kind;
import io.rollcall.event.Occasion;
import io.rollcall.event.Subject;
import io.rollcall.gateway.outstanding.AnsweredSubjects;
import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.request.RequestFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AskWarehouseTest {

    private static final Occasion WINTER =
            new Occasion(Kind.FORM, "haizhu", "S001", LocalDate.of(2026, 11, 23), "winter");
    private static final Subject SUBJECT = new Subject(1, -2);

    private final List<String> asked = new ArrayList<>();
    private HttpServer server = open();
    private byte[] progress = millis(1_795_000_000_000L);
    private byte[] subjects = SUBJECT.toBytes();
    private int status = 200;

    @BeforeEach
    void serve() {
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void progressIsAskedBeforeWhoHasAnswered() {
        AnsweredSubjects.Answered answered = ask().of(WINTER);

        assertThat(answered.subjects()).containsExactly(SUBJECT);
        assertThat(answered.completeThrough()).isEqualTo(Instant.ofEpochMilli(1_795_000_000_000L));
        assertThat(asked.getFirst()).contains("matching.progress").contains("param_topic=observations.forms");
        assertThat(asked.getLast())
                .contains("matching.answered")
                .contains("param_school=S001")
                .contains("param_occasion=winter")
                .contains("param_date=2026-11-23")
                .contains("as matcher/secret");
    }

    @Test
    void aWarehouseThatRefusesSaysNothing() {
        status = 500;

        assertUnavailable();
    }

    @Test
    void aKindThatNothingIsKnownOfIsNotCalledUnanswered() {
        progress = new byte[0];

        assertUnavailable();
    }

    @Test
    void anAnswerThatBreaksOffIsNone() {
        subjects = new byte[Subject.BYTES + 1];

        assertUnavailable();
    }

    @Test
    void aWarehouseThatIsAwayIsToldAtOnce() {
        server.stop(0);

        assertUnavailable();
    }

    @Test
    void withoutAWarehouseNothingIsAsked() {
        assertThatThrownBy(() -> new AskWarehouse(null).of(WINTER)).isInstanceOf(RequestFailedException.class);
    }

    private void assertUnavailable() {
        assertThatThrownBy(() -> ask().of(WINTER))
                .isInstanceOfSatisfying(
                        RequestFailedException.class,
                        failed -> assertThat(failed.failure()).isEqualTo(RequestFailure.WAREHOUSE_UNAVAILABLE));
    }

    private AskWarehouse ask() {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new AskWarehouse(new WarehouseLogin(address, "matcher", "secret"));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String question = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(question + ' ' + exchange.getRequestURI() + " as "
                + exchange.getRequestHeaders().getFirst("X-ClickHouse-User") + '/'
                + exchange.getRequestHeaders().getFirst("X-ClickHouse-Key"));
        byte[] body = question.contains("matching.progress") ? progress : subjects;
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static byte[] millis(long millis) {
        return ByteBuffer.allocate(Long.BYTES)
                .putLong(Long.reverseBytes(millis))
                .array();
    }

    private static HttpServer open() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
