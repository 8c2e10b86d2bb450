package io.rollcall.standalone.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every program, started as it is on one machine, but told something wrong. */
class WrongSettingIT {

    private static final Map<String, String> NOTHING_WRONG = Map.of(
            "ROLLCALL_KAFKA_BOOTSTRAP", "127.0.0.1:1",
            "ROLLCALL_WAREHOUSE_URL", "http://127.0.0.1:1",
            "ROLLCALL_WAREHOUSE_USER", "nobody",
            "ROLLCALL_WAREHOUSE_PASSWORD_FILE", "/proc/version",
            "ROLLCALL_STREAMING_DATA", "/nowhere");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ingestion/gateway  | io.rollcall.gateway.GatewayApplication             | ROLLCALL_GATEWAY_PORT   | http    | must be a whole number from 1 to 65535, not 'http'.
            streaming-jobs     | io.rollcall.streaming.AttendanceJob                | ROLLCALL_STREAMING_PORT | ""      | is not set.
            streaming-jobs     | io.rollcall.streaming.ClusterJob                   | ROLLCALL_STREAMING_PORT | 0       | must be a whole number from 1 to 65535, not '0'.
            streaming-jobs     | io.rollcall.streaming.BackfillJob                  | ROLLCALL_STREAMING_DATA | /dev/null | names something that is no folder: /dev/null.
            dashboard-ui       | io.rollcall.cockpit.CockpitApplication             | ROLLCALL_COCKPIT_PORT   | 70000   | must be a whole number from 1 to 65535, not '70000'.
            warehouse/embedded | io.rollcall.warehouse.embedded.EmbeddedWarehouse   | ROLLCALL_WAREHOUSE_PORT | -1      | must be a whole number from 0 to 65535, not '-1'.
            warehouse/store    | io.rollcall.warehouse.schema.MigrateWarehouse      | ROLLCALL_WAREHOUSE_URL  | nowhere | must be an address such as http://127.0.0.1:8082, not 'nowhere'.
            """)
    void theStartEndsWithOneSentenceAndExitCodeTwo(
            String module, String program, String variable, String value, String predicate) throws Exception {
        Process start = start(module, program, variable, value);

        String said = new String(start.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said).isEqualTo(variable + " " + predicate + System.lineSeparator());
        assertThat(start.waitFor()).isEqualTo(2);
    }

    private static Process start(String module, String program, String variable, String value) throws IOException {
        Path built = Path.of(System.getProperty("rollcall.home"), module, "target");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath =
                built.resolve("*") + File.pathSeparator + built.resolve("lib").resolve("*");
        ProcessBuilder start = new ProcessBuilder(java, "-cp", classPath, program);
        start.environment().keySet().removeIf(name -> name.startsWith("ROLLCALL_"));
        start.environment().putAll(NOTHING_WRONG);
        start.environment().put(variable, value);
        return start.start();
    }
}
