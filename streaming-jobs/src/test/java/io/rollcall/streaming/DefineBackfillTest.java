package io.rollcall.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.Kind;
import io.rollcall.streaming.StreamingSettings.StateBackend;
import io.rollcall.streaming.source.RawMessage;
import io.rollcall.streaming.status.Generation;
import io.rollcall.warehouse.row.OccasionRow;
import io.rollcall.warehouse.row.SchoolCountRow;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300) // a hanging job is a failed test
class DefineBackfillTest {

    private static final SyntheticLog LOG = new SyntheticLog(7, 4_000);
    private static final Set<Kind> ALL = Set.of(Kind.values());
    private static final Generation THIRD = new Generation(3);

    /** Sinks travel to the cluster as bytes; this is how they find the test again. */
    private static final Map<String, FakeWarehouse> WAREHOUSES = new ConcurrentHashMap<>();

    @Test
    void countsThePeriodAsTheJobDoesUnderItsOwnGeneration() throws Exception {
        FakeWarehouse warehouse = backfill(new Period(Observed.DISTRICT, Observed.DATE, Observed.DATE, ALL));

        assertThat(Recount.ofRows(warehouse.rows(OccasionRow.class))).isEqualTo(Recount.of(LOG.entries()));
        assertThat(warehouse.rows()).allMatch(row -> row.version() >> 40 == THIRD.number());
    }

    @Test
    void countsNothingElse() throws Exception {
        LocalDate later = Observed.DATE.plusDays(1);

        assertThat(backfill(new Period(Observed.DISTRICT, later, later, ALL)).rows())
                .isEmpty();
        assertThat(backfill(new Period("panyu", Observed.DATE, Observed.DATE, ALL))
                        .rows())
                .isEmpty();
        assertThat(backfill(new Period(Observed.DISTRICT, Observed.DATE, Observed.DATE, Set.of(Kind.FORM)))
                        .rows(SchoolCountRow.class))
                .isNotEmpty()
                .allMatch(row -> row.kind().equals("FORM"));
    }

    /** Every other message, as the retained log and what feeds for history sent may share the days. */
    private static Source<RawMessage, ?, ?> half(int which) {
        return new DataGeneratorSource<>(
                index -> LOG.message(2 * index + which), LOG.length() / 2, TypeInformation.of(RawMessage.class));
    }

    private static FakeWarehouse backfill(Period period) throws Exception {
        String name = period.toString();
        WAREHOUSES.put(name, new FakeWarehouse());
        Configuration configuration = JobConfiguration.of(StateBackend.HEAP, 2, Duration.ofSeconds(1));
        configuration.removeConfig(CheckpointingOptions.CHECKPOINTING_INTERVAL);
        var environment = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        new DefineBackfill(List.of(half(0), half(1)), period, THIRD, () -> WAREHOUSES.get(name)).on(environment);
        environment.execute();
        return WAREHOUSES.get(name);
    }
}
