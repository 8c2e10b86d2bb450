package io.rollcall.simulator.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;

/** An HTTP server that remembers what it was sent and answers what it was told to; once nothing is left to say, it admits everything. */
public final class FakeGateway implements AutoCloseable {

    /** @param body decompressed */
    public record Sent(String method, String path, String authorization, String contentType, String body) {

        public List<String> lines() {
            return body.lines().toList();
        }
    }

    /** @param status 0 drops the connection without an answer */
    private record Reply(int status, String retryAfter, String body) {}

    private final HttpServer server;
    private final Queue<Reply> replies = new ArrayDeque<>();
    private final List<Sent> sent = Collections.synchronizedList(new ArrayList<>());

    public FakeGateway() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Everything that reached it, in the order of arrival. */
    public List<Sent> sent() {
        return List.copyOf(sent);
    }

    /** The events of every request that was answered or not. */
    public List<String> eventLines() {
        return sent().stream()
                .filter(request -> request.path().equals("/v1/events"))
                .flatMap(request -> request.lines().stream())
                .toList();
    }

    FakeGateway answers(int status, String body) {
        return reply(new Reply(status, "", body));
    }

    FakeGateway isNotReady(String retryAfter) {
        return reply(new Reply(503, retryAfter, "{\"code\":\"LOG_UNAVAILABLE\"}"));
    }

    FakeGateway dropsTheConnection() {
        return reply(new Reply(0, "", ""));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private FakeGateway reply(Reply reply) {
        synchronized (replies) {
            replies.add(reply);
        }
        return this;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Sent request = read(exchange);
            sent.add(request);
            Reply reply = nextReply(request);
            if (reply.status() == 0) {
                return;
            }
            if (!reply.retryAfter().isEmpty()) {
                exchange.getResponseHeaders().set("Retry-After", reply.retryAfter());
            }
            byte[] body = reply.body().getBytes(UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Reply nextReply(Sent request) {
        synchronized (replies) {
            Reply told = replies.poll();
            return told == null ? new Reply(200, "", admission(request)) : told;
        }
    }

    private static String admission(Sent request) {
        int lines = request.lines().size();
        return switch (request.path()) {
            case "/v1/directory" -> "{\"entries\":" + lines + "}";
            case "/v1/events" ->
                "{\"requestId\":\"r\",\"received\":" + lines + ",\"admitted\":" + lines + ",\"rejected\":[]}";
            default -> "{\"district\":\"d\",\"feed\":\"f\",\"key\":\"k-1\"}";
        };
    }

    private static Sent read(HttpExchange exchange) throws IOException {
        boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        try (InputStream raw = exchange.getRequestBody();
                InputStream body = zipped ? new GZIPInputStream(raw) : raw) {
            return new Sent(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    exchange.getRequestHeaders().getFirst("Content-Type"),
                    new String(body.readAllBytes(), UTF_8));
        }
    }
}
