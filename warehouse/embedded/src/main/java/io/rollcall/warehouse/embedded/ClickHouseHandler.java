package io.rollcall.warehouse.embedded;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Optional;

/** Routes what comes in over HTTP, finds out who asks, and answers refusals. */
final class ClickHouseHandler implements HttpHandler {

    private static final System.Logger LOG = System.getLogger(ClickHouseHandler.class.getName());
    private static final String OK = "Ok.\n";

    private final Logins logins;
    private final RunStatement runStatement;
    private final AskReadiness readiness;
    private final WarehouseMetrics metrics;

    ClickHouseHandler(Logins logins, RunStatement runStatement, AskReadiness readiness, WarehouseMetrics metrics) {
        this.logins = logins;
        this.runStatement = runStatement;
        this.readiness = readiness;
        this.metrics = metrics;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        ClickHouseRequest request = ClickHouseRequest.of(exchange);
        ClickHouseResponse response = new ClickHouseResponse(exchange, request);
        try {
            route(exchange, request, response);
        } catch (EngineException e) {
            response.refuse(e);
        } catch (RequestBody.Unreadable e) {
            response.refuse(
                    new EngineException(ErrorCode.CANNOT_READ_ALL_DATA, "The body cannot be read: " + e.getMessage()));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "request " + request.queryId() + " failed", e);
            response.refuse(new EngineException(
                    ErrorCode.LOGICAL_ERROR, "The warehouse failed; its log has the request " + request.queryId()));
        }
        exchange.close();
    }

    private void route(HttpExchange exchange, ClickHouseRequest request, ClickHouseResponse response)
            throws IOException, EngineException {
        switch (exchange.getRequestURI().getPath()) {
            case "/ping", "/replicas_status", "/livez" -> response.text(200, OK);
            case "/readyz" -> {
                boolean ready = readiness.answers();
                response.text(ready ? 200 : 503, ready ? OK : "The engine does not answer.\n");
            }
            case "/metrics" -> response.text(200, metrics.page());
            case "/" -> {
                if (request.method().equals("HEAD")
                        || (!request.mayChangeData() && request.query().isEmpty())) {
                    response.text(200, OK);
                } else {
                    run(exchange, request, response);
                }
            }
            default ->
                response.text(
                        404,
                        "There is no handle %s\nUse / or /ping for health checks. Send queries with POST, or with GET /?query=...\n"
                                .formatted(exchange.getRequestURI()));
        }
    }

    private static Connection connectionOf(HttpExchange exchange) {
        return new Connection(
                exchange.getLocalAddress().getPort(),
                exchange.getRemoteAddress().getPort());
    }

    private void run(HttpExchange exchange, ClickHouseRequest request, ClickHouseResponse response)
            throws IOException, EngineException {
        Optional<Credentials> credentials = Credentials.of(request);
        if (credentials.isEmpty()) {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"ClickHouse server HTTP API\"");
        }
        String name = credentials.map(Credentials::name).orElse("default");
        Logins.Right right = logins.rightOf(
                        name, credentials.map(Credentials::password).orElse(""))
                .orElseThrow(() -> new EngineException(
                        ErrorCode.AUTHENTICATION_FAILED,
                        name + ": Authentication failed: password is incorrect, or there is no user with such name"));
        try (WarehouseMetrics.Running statement = metrics.begin()) {
            runStatement.run(
                    request,
                    new Caller(name, right.role(), right.district(), connectionOf(exchange)),
                    exchange.getRequestBody(),
                    response);
            statement.wasAnswered();
        } catch (EngineException e) {
            throw e.saidTo(name);
        }
    }
}
