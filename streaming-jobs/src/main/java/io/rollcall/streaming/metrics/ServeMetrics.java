package io.rollcall.streaming.metrics;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.flink.metrics.CharacterFilter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.LogicalScopeProvider;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.reporter.MetricReporter;

/**
 * Serves {@code GET /metrics} in Prometheus's text form, {@code /livez} and {@code /readyz}, from every process that Flink runs in. Flink's own reporter listens on every address of the machine and knows
 * no other way; this one listens where it is told, and serves {@link Shown} only.
 */
public final class ServeMetrics implements MetricReporter {

    static final String ADDRESS = "address";
    static final String PORT = "port";

    private static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";
    private static final int OK = 200;
    private static final int METHOD_NOT_ALLOWED = 405;

    /** Of the job, where Flink knows how it is: how long it has been running, 0 while it is not. */
    private static final String RUNNING_TIME = "runningTime";

    private static final int UNAVAILABLE = 503;
    private static final String OF_A_PROCESS = ".Status.";

    /** Flink's variables that are worth a label, and what it is called. */
    private static final Map<String, String> LABELS =
            Map.of("<operator_name>", "step", "<task_name>", "step", "<subtask_index>", "subtask");

    private final Map<Metric, Series> served = new ConcurrentHashMap<>();
    private final Set<Gauge<?>> runningTimes = ConcurrentHashMap.newKeySet();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("serve-metrics").factory());
    private final HttpServer server;

    private ServeMetrics(HttpServer server) {
        this.server = server;
    }

    static ServeMetrics at(InetSocketAddress address) {
        try {
            ServeMetrics metrics = new ServeMetrics(HttpServer.create(address, 0));
            metrics.server.createContext(
                    "/metrics", exchange -> answer(exchange, OK, PrometheusText.of(metrics.served)));
            metrics.server.createContext("/livez", exchange -> answer(exchange, OK, "up\n"));
            metrics.server.createContext(
                    "/readyz",
                    exchange -> answer(
                            exchange, metrics.isReady() ? OK : UNAVAILABLE, metrics.isReady() ? "up\n" : "down\n"));
            metrics.server.setExecutor(metrics.thread);
            metrics.server.start();
            return metrics;
        } catch (IOException taken) {
            throw new UncheckedIOException("metrics cannot be served at " + address, taken);
        }
    }

    /** Where it listens; another port than it was told where that was 0. */
    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void open(MetricConfig config) {
        // it listens already
    }

    @Override
    public void close() {
        server.stop(0);
        thread.shutdownNow();
    }

    @Override
    public void notifyOfAddedMetric(Metric metric, String name, MetricGroup group) {
        if (metric instanceof Gauge<?> gauge && name.equals(RUNNING_TIME)) {
            runningTimes.add(gauge);
        }
        String scope = LogicalScopeProvider.castFrom(group).getLogicalScope(CharacterFilter.NO_OP_FILTER, '.');
        Optional<Shown> shown = Shown.of(scope, name);
        shown.ifPresent(known -> served.put(metric, new Series(known, labels(known, scope, group.getAllVariables()))));
    }

    @Override
    public void notifyOfRemovedMetric(Metric metric, String name, MetricGroup group) {
        served.remove(metric);
        if (metric instanceof Gauge<?> gauge) {
            runningTimes.remove(gauge);
        }
    }

    private static Map<String, String> labels(Shown shown, String scope, Map<String, String> variables) {
        Map<String, String> labels = new LinkedHashMap<>();
        if (scope.contains(OF_A_PROCESS)) { // one process may be both
            labels.put("process", scope.substring(0, scope.indexOf('.')));
        }
        LABELS.forEach((variable, label) -> {
            String value = variables.get(variable);
            // A task is called after its operators; where there is an operator, its name is the plainer one.
            if (value != null && (variable.equals("<operator_name>") || !labels.containsKey(label))) {
                labels.put(label, value);
            }
        });
        String own = variables.get('<' + shown.label() + '>');
        if (own != null) {
            labels.put(shown.label(), own);
        }
        return labels;
    }

    /** Where the job is known, whether it runs; a TaskManager knows its tasks only, and is ready when it has some. */
    private boolean isReady() {
        return runningTimes.isEmpty()
                ? served.values().stream().anyMatch(series -> series.shown() == Shown.BUSY)
                : runningTimes.stream()
                        .allMatch(time -> time.getValue() instanceof Number millis && millis.longValue() > 0);
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        try (exchange) {
            if (!exchange.getRequestMethod().equals("GET")) {
                exchange.sendResponseHeaders(METHOD_NOT_ALLOWED, -1);
                return;
            }
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", CONTENT_TYPE);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
