package io.rollcall.alerts.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.rollcall.alerts.webhook.Receiver.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a real server on this machine. */
class HttpReceiverTest {

    private static final String SECRET = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final AlertMessage MESSAGE = new AlertMessage("a1-7", "{\"id\":\"a1\"}");

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final HttpClient http = HttpReceiver.client(PATIENCE);
    private HttpServer server;
    private int status = 204;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/hook", this::answer);
        server.createContext("/elsewhere", exchange -> received.add("redirected"));
        server.start();
    }

    @AfterEach
    void stop() {
        http.shutdownNow();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void aMessageIsSignedOverItsIdItsTimeAndItsBody() throws Exception {
        assertThat(post(PATIENCE)).isEqualTo(Answer.TAKEN);

        String signature = SigningSecret.of(SECRET).sign("a1-7", Told.MORNING.getEpochSecond(), "{\"id\":\"a1\"}");
        assertThat(received)
                .containsExactly("a1-7 " + Told.MORNING.getEpochSecond() + " " + signature + " {\"id\":\"a1\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "200, TAKEN",
        "202, TAKEN",
        "302, REFUSED",
        "308, REFUSED",
        "400, REFUSED",
        "404, REFUSED",
        "410, REFUSED",
        "408, AWAY",
        "429, AWAY",
        "500, AWAY",
        "503, AWAY"
    })
    void whatItAnswersSaysWhetherItIsTriedAgainSoon(int answered, Answer answer) throws Exception {
        status = answered;

        assertThat(post(PATIENCE)).isEqualTo(answer);
        assertThat(received).doesNotContain("redirected");
    }

    @Test
    void aReceiverThatHangsIsNotWaitedForForEver() throws Exception {
        server.createContext("/hang", exchange -> received.add("hangs"));

        assertThat(receiver("/hang", Duration.ofMillis(200)).post(MESSAGE)).isEqualTo(Answer.AWAY);
    }

    @Test
    void nobodyThereIsAway() throws Exception {
        server.stop(0);

        assertThat(post(PATIENCE)).isEqualTo(Answer.AWAY);
    }

    private Answer post(Duration patience) throws InterruptedException {
        return receiver("/hook", patience).post(MESSAGE);
    }

    private HttpReceiver receiver(String path, Duration patience) {
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
        Webhook webhook = new Webhook("haizhu", url, List.of(SigningSecret.of(SECRET)));
        return new HttpReceiver(webhook, http, patience, InstantSource.fixed(Told.MORNING));
    }

    private void answer(HttpExchange exchange) throws IOException {
        received.add(String.join(
                " ",
                exchange.getRequestHeaders().getFirst("webhook-id"),
                exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                exchange.getRequestHeaders().getFirst("webhook-signature"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        exchange.getResponseHeaders().set("Location", "/elsewhere");
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }
}
