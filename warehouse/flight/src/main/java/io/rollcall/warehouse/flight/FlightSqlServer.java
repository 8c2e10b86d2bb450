package io.rollcall.warehouse.flight;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.arrow.flight.FlightServer;
import org.apache.arrow.flight.Location;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;

/** Flight SQL on one port, in front of one warehouse. It keeps nothing but the tokens of those who have logged in. */
final class FlightSqlServer implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(FlightSqlServer.class.getName());
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(3);

    private final BufferAllocator memory;
    private final WarehouseHttp warehouse;
    private final ReadRows rows;
    private final FlightServer server;

    private FlightSqlServer(BufferAllocator memory, WarehouseHttp warehouse, ReadRows rows, FlightServer server) {
        this.memory = memory;
        this.warehouse = warehouse;
        this.rows = rows;
        this.server = server;
    }

    /** Answers when queries are answered. */
    static FlightSqlServer start(FlightSettings settings) throws IOException {
        BufferAllocator memory = new RootAllocator();
        WarehouseHttp warehouse = new WarehouseHttp(settings.url());
        ReadRows rows = new ReadRows(warehouse, memory);
        Tokens tokens = new Tokens(warehouse, Clock.systemUTC());
        Location location = settings.tls().isPresent()
                ? Location.forGrpcTls(settings.address(), settings.port())
                : Location.forGrpcInsecure(settings.address(), settings.port());
        FlightServer.Builder builder = FlightServer.builder(memory, location, new AnswerFlightSql(rows, tokens, memory))
                .headerAuthenticator(tokens);
        if (settings.tls().isPresent()) {
            FlightSettings.Tls tls = settings.tls().get();
            builder.useTls(tls.certificate().toFile(), tls.key().toFile());
        }
        return new FlightSqlServer(memory, warehouse, rows, builder.build().start());
    }

    URI url() {
        return server.getLocation().getUri();
    }

    int port() {
        return server.getPort();
    }

    /** Returns when it has been closed. */
    void awaitEnd() throws InterruptedException {
        server.awaitTermination();
    }

    /** Lets running answers end for a while, then breaks them off. */
    @Override
    public void close() {
        try {
            server.shutdown();
            if (!server.awaitTermination(PATIENCE_AT_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(System.Logger.Level.WARNING, "stopped while answers were still being read");
            }
            server.close();
            rows.close();
            warehouse.close();
            memory.close();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
