package io.rollcall.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A platform's server on a port of its own: answers by path, and fails in the ways in which servers fail. Shares no code with the gateway. */
final class FakePlatform implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    /** What it was asked. */
    record Asked(String path, Map<String, String> query, Map<String, String> headers, JsonNode body) {

        String parameter(String name) {
            return query.getOrDefault(name, "");
        }
    }

    /** How an answer fails instead of being given. */
    @FunctionalInterface
    interface Fault {
        void apply(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final Map<String, Function<Asked, String>> answers = new ConcurrentHashMap<>();
    private final Map<String, Deque<Fault>> faults = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    FakePlatform() {
        this(0);
    }

    FakePlatform(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The answer to every path that begins so; the longest beginning counts. */
    void answer(String path, Function<Asked, String> answer) {
        answers.put(path, answer);
    }

    /** The next calls of that path fail so, one after the other. */
    void fail(String path, Fault... inTurn) {
        faults.computeIfAbsent(path, _ -> new ArrayDeque<>()).addAll(List.of(inTurn));
    }

    static Fault status(int status, String body) {
        return exchange -> send(exchange, status, body);
    }

    static Fault status(int status, String body, String header, String value) {
        return exchange -> {
            exchange.getResponseHeaders().add(header, value);
            send(exchange, status, body);
        };
    }

    /** As {@link #status}, and says OK. */
    static Fault body(String body) {
        return status(200, body);
    }

    /** Says that more is coming, and hangs up. */
    static Fault cut(String beginning) {
        return exchange -> {
            byte[] bytes = beginning.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length + 100);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        };
    }

    /** Sends the beginning of an answer, and no more until it is told to. */
    static Fault slow(CountDownLatch until) {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            try {
                until.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        };
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    List<Asked> asked(String path) {
        return asked.stream().filter(each -> each.path().startsWith(path)).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] body = exchange.getRequestBody().readAllBytes();
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
        JsonNode json = body.length == 0 ? JSON.nullNode() : JSON.readTree(body);
        Asked question = new Asked(path, query(exchange.getRequestURI().getRawQuery()), headers, json);
        asked.add(question);
        Fault fault = faults.getOrDefault(path, new ArrayDeque<>()).poll();
        if (fault != null) {
            fault.apply(exchange);
            return;
        }
        Function<Asked, String> answer = answers.entrySet().stream()
                .filter(entry -> path.startsWith(entry.getKey()))
                .max(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .orElse(_ -> "");
        String text = answer.apply(question);
        send(exchange, text.isEmpty() ? 404 : 200, text);
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new HashMap<>();
        for (String part : raw == null ? new String[0] : raw.split("&")) {
            String[] nameAndValue = part.split("=", 2);
            query.put(nameAndValue[0], URLDecoder.decode(nameAndValue[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
