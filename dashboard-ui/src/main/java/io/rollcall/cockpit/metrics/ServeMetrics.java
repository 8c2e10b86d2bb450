package io.rollcall.cockpit.metrics;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves {@code GET /metrics} on a port of its own: what the cockpit's own port serves is for officials, and may be reached from everywhere. */
public final class ServeMetrics implements AutoCloseable {

    private static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";
    private static final int OK = 200;
    private static final int METHOD_NOT_ALLOWED = 405;

    private final CockpitMetrics metrics;
    private final HttpServer server;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("serve-metrics").factory());

    private ServeMetrics(CockpitMetrics metrics, HttpServer server) {
        this.metrics = metrics;
        this.server = server;
    }

    /** Fails where the port is taken. */
    public static ServeMetrics at(InetSocketAddress address, CockpitMetrics metrics) throws IOException {
        ServeMetrics serve = new ServeMetrics(metrics, HttpServer.create(address, 0));
        serve.server.createContext("/metrics", serve::answer);
        serve.server.setExecutor(serve.thread);
        serve.server.start();
        return serve;
    }

    /** Where it listens; another port than it was told where that was 0. */
    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        thread.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestMethod().equals("GET")) {
                exchange.sendResponseHeaders(METHOD_NOT_ALLOWED, -1);
                return;
            }
            byte[] body = metrics.page().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", CONTENT_TYPE);
            exchange.sendResponseHeaders(OK, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
