package io.rollcall.warehouse.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollcall.warehouse.embedded.StartRefused;
import io.rollcall.warehouse.embedded.WarehouseProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.arrow.flight.CallOptions;
import org.apache.arrow.flight.FlightClient;
import org.apache.arrow.flight.FlightInfo;
import org.apache.arrow.flight.FlightRuntimeException;
import org.apache.arrow.flight.FlightStatusCode;
import org.apache.arrow.flight.FlightStream;
import org.apache.arrow.flight.Location;
import org.apache.arrow.flight.grpc.CredentialCallOption;
import org.apache.arrow.flight.sql.FlightSqlClient;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.util.Text;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Arrow's own client: what ADBC drivers do on the wire. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("try") // a FlightStream's close() may be interrupted
class FlightSqlClientTest {

    private final BufferAllocator memory = new RootAllocator();
    private Fronted fronted;
    private FlightClient connection;
    private FlightSqlClient client;
    private CredentialCallOption analyst;

    @BeforeAll
    void start(@TempDir Path data) throws IOException, StartRefused {
        fronted = Fronted.start(data, Optional.empty());
        connection = FlightClient.builder(memory, Location.forGrpcInsecure("127.0.0.1", fronted.port()))
                .build();
        client = new FlightSqlClient(connection);
        WarehouseProcess.Login login = fronted.analyst();
        analyst = connection
                .authenticateBasicToken(login.user(), login.password())
                .orElseThrow();
    }

    @AfterAll
    void stop() throws Exception {
        connection.close();
        fronted.close();
        memory.close();
    }

    @Test
    void aMillionRowsAreWhatHttpSays() throws Exception {
        FlightInfo info = client.execute("SELECT number FROM many LIMIT 1000000", analyst);
        long sum = 0;
        try (FlightStream rows = client.getStream(info.getEndpoints().getFirst().getTicket(), analyst)) {
            while (rows.next()) {
                FieldVector numbers = rows.getRoot().getVector("number");
                for (int row = 0; row < numbers.getValueCount(); row++) {
                    sum += Long.parseLong(String.valueOf(numbers.getObject(row)));
                }
            }
        }
        assertThat(fronted.admin("SELECT sum(number) FROM numbers(1000000)")).isEqualTo(Long.toString(sum));
    }

    @Test
    void typedValuesAreBoundInTheOrderOfTheQuestionMarks() throws Exception {
        FlightSqlClient.PreparedStatement statement =
                client.prepare("SELECT present FROM days WHERE date = ? AND present = ? AND district = ?", analyst);
        try (DateDayVector date = new DateDayVector("a", memory);
                BigIntVector present = new BigIntVector("b", memory);
                VarCharVector district = new VarCharVector("c", memory)) {
            date.setSafe(0, (int) LocalDate.parse("2026-09-04").toEpochDay());
            present.setSafe(0, 30);
            district.setSafe(0, new Text("haizhu"));
            List<FieldVector> values = List.of(date, present, district);
            values.forEach(value -> value.setValueCount(1));
            try (VectorSchemaRoot row = new VectorSchemaRoot(values)) {
                statement.setParameters(row);
                FlightInfo info = statement.execute(analyst);
                assertThat(first(info)).isEqualTo("30");
                statement.clearParameters();
                statement.close(analyst);
            }
        }
    }

    @Test
    void aStatementWhoseValuesAreMissingIsRefused() {
        FlightSqlClient.PreparedStatement statement =
                client.prepare("SELECT present FROM days WHERE district = ?", analyst);
        assertRefused(() -> statement.execute(analyst), FlightStatusCode.INVALID_ARGUMENT, "values are missing");
        statement.close(analyst);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELECT * FROM nowhere                              | NOT_FOUND
            SELECT * FROM hidden.pupil                         | UNAUTHORIZED
            SELECT file('/etc/hostname')                       | UNAUTHORIZED
            DROP VIEW analytics.days                           | UNAUTHORIZED
            INSERT INTO analytics.days VALUES                  | UNAUTHORIZED
            SELECT 1; SELECT 2                                 | INVALID_ARGUMENT
            SELEKT                                             | INVALID_ARGUMENT
            SELECT nothing FROM days                           | INVALID_ARGUMENT
            SELECT 1 FORMAT CSV                                | INVALID_ARGUMENT
            """)
    void aRefusalHasFlightsOwnStatus(String sql, FlightStatusCode status) {
        assertRefused(() -> client.execute(sql, analyst), status, "");
    }

    @Test
    void aStatementEndsAtItsTimeLimit() {
        FlightInfo info = client.execute("SELECT count() FROM system.numbers SETTINGS max_execution_time = 1", analyst);
        assertRefused(() -> first(info), FlightStatusCode.TIMED_OUT, "");
    }

    @Test
    void aStatementThatWantsAllMemoryIsRefused() {
        FlightInfo info = client.execute(
                "SELECT groupArray(number) FROM numbers(100000000) SETTINGS max_memory_usage = 10000000", analyst);
        assertRefused(() -> first(info), FlightStatusCode.RESOURCE_EXHAUSTED, "");
    }

    @Test
    void aCallersDeadlineEndsTheStatementInTheWarehouseToo() throws Exception {
        FlightInfo info = client.execute("SELECT sum(cityHash64(number)) AS deadline FROM system.numbers", analyst);
        assertThatThrownBy(() -> {
                    try (FlightStream rows = client.getStream(
                            info.getEndpoints().getFirst().getTicket(),
                            analyst,
                            CallOptions.timeout(1, TimeUnit.SECONDS))) {
                        rows.next();
                    }
                })
                .isInstanceOf(FlightRuntimeException.class);
        awaitEnd("deadline");
    }

    @Test
    void whatACallerCancelsEndsInTheWarehouseToo() throws Exception {
        FlightInfo info = client.execute("SELECT number AS cancelled FROM system.numbers", analyst);
        try (FlightStream rows = client.getStream(info.getEndpoints().getFirst().getTicket(), analyst)) {
            assertThat(rows.next()).isTrue();
            rows.cancel("enough", null);
        }
        awaitEnd("cancelled");
    }

    @Test
    void withoutALoginNothingIsAnswered() {
        assertRefused(() -> client.execute("SELECT 1"), FlightStatusCode.UNAUTHENTICATED, "");
        assertRefused(() -> client.getTables(null, null, null, null, false), FlightStatusCode.UNAUTHENTICATED, "");
    }

    @Test
    void changesAreNotServed() {
        assertRefused(
                () -> client.executeUpdate("DROP VIEW analytics.days", analyst), FlightStatusCode.UNIMPLEMENTED, "");
    }

    private void awaitEnd(String name) throws IOException, InterruptedException {
        String running =
                "SELECT count() FROM system.processes WHERE query LIKE '%%AS %s%%' AND query NOT LIKE '%%processes%%'"
                        .formatted(name);
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!fronted.admin(running).equals("0")) {
            assertThat(System.nanoTime()).as(() -> processes()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private String processes() {
        try {
            return fronted.admin("SELECT elapsed, query FROM system.processes");
        } catch (IOException e) {
            return e.toString();
        }
    }

    private String first(FlightInfo info) throws Exception {
        try (FlightStream rows = client.getStream(info.getEndpoints().getFirst().getTicket(), analyst)) {
            while (rows.next()) {
                if (rows.getRoot().getRowCount() > 0) {
                    return String.valueOf(rows.getRoot().getVector(0).getObject(0));
                }
            }
            return "";
        }
    }

    private static void assertRefused(ThrowingCallable call, FlightStatusCode status, String words) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        FlightRuntimeException.class,
                        refused -> assertThat(refused.status().code())
                                .as(refused.getMessage())
                                .isEqualTo(status))
                .hasMessageContaining(words);
    }
}
