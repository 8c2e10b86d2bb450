package io.rollcall.warehouse.flight;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.warehouse.embedded.StartRefused;
import io.rollcall.warehouse.embedded.WarehouseProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as it is started: a process of its own. */
class FlightWarehouseTest {

    private static final String LISTENS = "flight listens on ";

    @Test
    void answersUntilItIsToldToStop(@TempDir Path data)
            throws IOException, StartRefused, SQLException, InterruptedException {
        try (WarehouseProcess warehouse = WarehouseProcess.start(data)) {
            Process program = start("0", warehouse.url().toString());
            try (BufferedReader said = program.inputReader()) {
                URI address = address(said);
                assertThat(program.waitFor(2, TimeUnit.SECONDS))
                        .as("ended by itself")
                        .isFalse();

                assertThat(one(address.getPort(), warehouse.admin())).isEqualTo(1);

                program.destroy();
                assertThat(program.waitFor(20, TimeUnit.SECONDS))
                        .as("ended when told to")
                        .isTrue();
            } finally {
                program.destroyForcibly();
            }
        }
    }

    private static URI address(BufferedReader said) throws IOException {
        StringBuilder before = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.contains(LISTENS)) {
                return URI.create(line.substring(line.indexOf(LISTENS) + LISTENS.length()));
            }
            before.append(line).append('\n');
        }
        throw new AssertionError("It ended and said: " + before);
    }

    private static long one(int port, WarehouseProcess.Login login) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", login.user());
        properties.setProperty("password", login.password());
        properties.setProperty("useEncryption", "false");
        try (Connection connection =
                        DriverManager.getConnection("jdbc:arrow-flight-sql://127.0.0.1:" + port, properties);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT 1")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Process start(String port, String warehouse) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                FlightWarehouse.class.getName());
        builder.environment().put("ROLLCALL_FLIGHT_PORT", port);
        builder.environment().put("ROLLCALL_WAREHOUSE_URL", warehouse);
        return builder.redirectErrorStream(true).start();
    }
}
