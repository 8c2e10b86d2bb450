package io.rollcall.warehouse.flight;

import io.rollcall.warehouse.embedded.StartRefused;
import io.rollcall.warehouse.embedded.WarehouseProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** A real embedded warehouse with Flight SQL in front of it. */
final class Fronted implements AutoCloseable {

    private static final int OK = 200;

    private final WarehouseProcess warehouse;
    private final FlightSqlServer server;

    private Fronted(WarehouseProcess warehouse, FlightSqlServer server) {
        this.warehouse = warehouse;
        this.server = server;
    }

    static Fronted start(Path data, Optional<FlightSettings.Tls> tls) throws IOException, StartRefused {
        WarehouseProcess warehouse = WarehouseProcess.start(data);
        Fronted fronted =
                new Fronted(warehouse, FlightSqlServer.start(new FlightSettings(0, "127.0.0.1", warehouse.url(), tls)));
        fronted.admin("CREATE DATABASE analytics");
        fronted.admin("CREATE DATABASE hidden");
        fronted.admin("CREATE TABLE hidden.pupil (name String) ENGINE = MergeTree ORDER BY name AS SELECT 'Li'");
        fronted.admin(
                "CREATE TABLE hidden.day (district LowCardinality(String), date Date, session LowCardinality(String), present Int64, rate Nullable(Float64)) ENGINE = MergeTree ORDER BY date");
        fronted.admin(
                "INSERT INTO hidden.day SELECT 'haizhu', toDate('2026-09-01') + number, 'AM', number * 10, if(number = 0, NULL, number / 10) FROM numbers(10)");
        fronted.admin(
                "CREATE VIEW analytics.days DEFINER = CURRENT_USER SQL SECURITY DEFINER AS SELECT * FROM hidden.day");
        fronted.admin(
                "CREATE VIEW analytics.many DEFINER = CURRENT_USER SQL SECURITY DEFINER AS SELECT number, toString(number) AS text FROM system.numbers LIMIT 3000000");
        return fronted;
    }

    int port() {
        return server.port();
    }

    URI warehouseUrl() {
        return warehouse.url();
    }

    WarehouseProcess.Login analyst() {
        return warehouse.analyst();
    }

    WarehouseProcess.Login administrator() {
        return warehouse.admin();
    }

    /** What the official JDBC driver takes. */
    Properties as(WarehouseProcess.Login login) {
        Properties properties = new Properties();
        properties.setProperty("user", login.user());
        properties.setProperty("password", login.password());
        properties.setProperty("useEncryption", "false");
        return properties;
    }

    String jdbcUrl() {
        return "jdbc:arrow-flight-sql://127.0.0.1:" + port();
    }

    /** Runs a statement over HTTP, as the warehouse's administrator. */
    String admin(String sql) throws IOException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(warehouse.url())
                            .header("X-ClickHouse-User", warehouse.admin().user())
                            .header("X-ClickHouse-Key", warehouse.admin().password())
                            .POST(BodyPublishers.ofString(sql))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new IllegalStateException(answer.body());
            }
            return answer.body().strip();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        server.close();
        warehouse.close();
    }
}
