package io.rollcall.cockpit.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.rollcall.warehouse.connection.WarehouseAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Answers as the warehouse does: to a count with a number, to an insert with its keeping or a refusal, to anything else with what a test has laid ready. */
public final class SmallWarehouse implements AutoCloseable {

    /** What comes after the status and the headers of an answer. */
    interface Body {
        void write(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> kept = new CopyOnWriteArrayList<>();
    private volatile long count = 2;
    private volatile boolean keeps = true;
    private volatile Body body = exchange -> exchange.getResponseBody().write("a,b\r\n".getBytes(UTF_8));

    public SmallWarehouse() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public WarehouseAddress address() {
        return new WarehouseAddress(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), "cockpit", "");
    }

    /** Every question with its parameters. */
    List<String> asked() {
        return asked;
    }

    /** Every insert, followed by the bytes of its rows. */
    List<String> kept() {
        return kept;
    }

    /** Whether inserts succeed. */
    void keeps(boolean now) {
        keeps = now;
    }

    void counts(long rows) {
        count = rows;
    }

    void answers(Body ready) {
        body = ready;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String sql = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        String query = URLDecoder.decode(exchange.getRequestURI().getRawQuery(), UTF_8);
        if (query.startsWith("query=INSERT")) {
            keep(exchange, query + " " + sql);
            return;
        }
        asked.add(sql + " " + query);
        exchange.sendResponseHeaders(200, 0);
        if (sql.startsWith("SELECT count()")) {
            exchange.getResponseBody().write((count + "\n").getBytes(UTF_8));
        } else {
            body.write(exchange);
        }
        exchange.close();
    }

    private void keep(HttpExchange exchange, String insert) throws IOException {
        if (keeps) {
            kept.add(insert);
        }
        exchange.sendResponseHeaders(keeps ? 200 : 503, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
