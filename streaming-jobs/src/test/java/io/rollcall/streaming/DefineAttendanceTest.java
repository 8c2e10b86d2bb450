package io.rollcall.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.DirectoryCodec;
import io.rollcall.event.DirectoryEntry.SubDistrict;
import io.rollcall.event.Topics;
import io.rollcall.streaming.StreamingSettings.StateBackend;
import io.rollcall.streaming.source.DeadLetter;
import io.rollcall.streaming.source.RawMessage;
import io.rollcall.streaming.status.Generation;
import io.rollcall.streaming.status.StateLifetime;
import io.rollcall.warehouse.row.LogProgressRow;
import io.rollcall.warehouse.row.OccasionRow;
import io.rollcall.warehouse.row.SubDistrictRow;
import io.rollcall.warehouse.write.TableWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole job in a cluster inside this process, on a bounded log. */
@Timeout(300) // a hanging job is a failed test
class DefineAttendanceTest {

    private static final SyntheticLog LOG = new SyntheticLog(7, 4_000);
    private static final int PER_SECOND = 2_000;
    private static final String STREET = "x";

    /** Sinks travel to the cluster as bytes; this is how they find the test again. */
    private static final Map<String, TableWriter> WAREHOUSES = new ConcurrentHashMap<>();

    private static final Map<String, Set<DeadLetter>> DEAD_LETTERS = new ConcurrentHashMap<>();

    @TempDir
    Path directory;

    @Test
    void countsWhatARecountCounts() throws Exception {
        FakeWarehouse warehouse = new FakeWarehouse();

        run(warehouse, StateBackend.HEAP);

        assertThat(figures(warehouse)).isEqualTo(Recount.of(LOG.entries()));
        assertThat(warehouse.rows(SubDistrictRow.class))
                .containsExactly(new SubDistrictRow(Observed.DISTRICT, STREET, "新港街道", 0));
        assertThat(DEAD_LETTERS.get(directory.toString())).hasSize(LOG.unreadable());
    }

    /** Many an insert breaks off somewhere, and now and then one is refused, which fails the job back to its last checkpoint. */
    @ParameterizedTest
    @EnumSource(StateBackend.class)
    void countsTheSameWhenTheWarehouseAndTheJobKeepFailing(StateBackend backend) throws Exception {
        Random chance = new Random(11);
        FakeWarehouse warehouse = new FakeWarehouse(() -> chance.nextInt(1_000) == 0);

        RefusingNowAndThen refusing = new RefusingNowAndThen(warehouse, 15);

        run(refusing, backend);

        assertThat(refusing.refusals()).isPositive();
        assertThat(figures(warehouse)).isEqualTo(Recount.of(LOG.entries()));
    }

    @Test
    void progressNeverOvertakesTheCounts() throws Exception {
        FakeWarehouse warehouse = new FakeWarehouse();
        try (CheckingProgress checking = new CheckingProgress(warehouse, LOG)) {
            run(checking, StateBackend.HEAP);

            assertThat(checking.checks()).isPositive();
            assertThat(checking.premature()).isEmpty();
        }
        assertThat(warehouse.rows(LogProgressRow.class))
                .singleElement()
                .extracting(LogProgressRow::offset)
                .isEqualTo(3_951L);
    }

    private void run(TableWriter warehouse, StateBackend backend) throws Exception {
        String test = directory.toString();
        WAREHOUSES.put(test, warehouse);
        var environment = StreamExecutionEnvironment.getExecutionEnvironment(configuration(backend));
        new DefineAttendance(
                        source(index -> LOG.message(index), LOG.length()),
                        1,
                        source(index -> street(), 1),
                        Generation.FIRST,
                        StateLifetime.USUAL,
                        () -> WAREHOUSES.get(test),
                        new DeadLettersOf(test))
                .on(environment);
        environment.execute();
    }

    private Configuration configuration(StateBackend backend) {
        Configuration configuration = JobConfiguration.of(backend, 2, Duration.ofMillis(100));
        configuration.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY, directory.toUri().toString());
        configuration.set(
                RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF, Duration.ofMillis(1));
        // How often it fails is a matter of speed, and the usual delay grows to half a minute.
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF, Duration.ofMillis(50));
        return configuration;
    }

    private static Source<RawMessage, ?, ?> source(GeneratorFunction<Long, RawMessage> messages, int count) {
        return new DataGeneratorSource<>(
                messages, count, RateLimiterStrategy.perSecond(PER_SECOND), TypeInformation.of(RawMessage.class));
    }

    private static RawMessage street() {
        return new RawMessage(
                Topics.DIRECTORY,
                0,
                0,
                Observed.key(),
                new DirectoryCodec().encode(new SubDistrict(Observed.DISTRICT, STREET, "新港街道")));
    }

    private static Map<String, Long> figures(FakeWarehouse warehouse) {
        return Recount.ofRows(warehouse.rows(OccasionRow.class));
    }

    private record DeadLettersOf(String test) implements Sink<DeadLetter> {
        @Override
        public SinkWriter<DeadLetter> createWriter(WriterInitContext context) {
            return new SinkWriter<>() {
                @Override
                public void write(DeadLetter letter, Context when) {
                    DEAD_LETTERS
                            .computeIfAbsent(test, key -> ConcurrentHashMap.newKeySet())
                            .add(letter);
                }

                @Override
                public void flush(boolean endOfInput) {
                    // nothing is held back
                }

                @Override
                public void close() {
                    // nothing is open
                }
            };
        }
    }
}
