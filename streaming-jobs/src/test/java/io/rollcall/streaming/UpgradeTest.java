package io.rollcall.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.LogEntryCodec;
import io.rollcall.event.PersonEntry;
import io.rollcall.streaming.OneLife.Shape;
import io.rollcall.streaming.StreamingSettings.StateBackend;
import io.rollcall.streaming.source.RawMessage;
import io.rollcall.streaming.status.JobLife;
import io.rollcall.warehouse.row.OccasionRow;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The whole job goes on from what an older version left: a canonical savepoint of the job as of commit 1bf4883, which knew no live classes, no erasures, no age of state and no generations, and the log that it had read until
 * then, as written by the gateway's codec of that commit. Neither file may ever change: a job that cannot go on from them cannot be upgraded to.
 */
@Timeout(300) // a hanging job is a failed test
class UpgradeTest {

    /** So long, the old job had been told, its log would become. */
    private static final int LENGTH = 1_000;

    private static final int UNREADABLE = 3;

    private final List<RawMessage> log = new ArrayList<>();
    private final FakeWarehouse warehouse = new FakeWarehouse();

    @BeforeEach
    void readTheOldLog() throws IOException {
        try (DataInputStream in = new DataInputStream(resource("upgrade/log"))) {
            while (in.available() > 0) {
                boolean keyed = in.readBoolean();
                byte[] value = in.readNBytes(in.readInt());
                log.add(new RawMessage("old", 0, log.size(), keyed ? Observed.key() : Observed.noKey(), value));
            }
        }
    }

    @Test
    void aJobWithOtherStatesThanTheOldOneGoesOnFromItsSavepoint() throws Exception {
        count(entries(), warehouse);
        log.addAll(new SyntheticLog(19, LENGTH - log.size()).messages());

        try (OneLife upgraded = new OneLife(log, warehouse, new Shape(StateBackend.HEAP, 3), savepoint())) {
            upgraded.giveTheRest();
        }

        FakeWarehouse fromTheBeginning = new FakeWarehouse();
        count(entries(), fromTheBeginning);
        assertThat(fromTheBeginning.rowsNewerThanIn(warehouse)).isEmpty();
        assertThat(Recount.ofRows(warehouse.rows(OccasionRow.class))).isEqualTo(Recount.of(entries()));
    }

    /** Without the engine. */
    private static void count(List<PersonEntry> entries, FakeWarehouse into) throws Exception {
        try (JobLife life = new JobLife(null, into, new Random(3))) {
            life.read(entries);
            life.checkpoint();
        }
    }

    /** All that the log says of persons. */
    private List<PersonEntry> entries() {
        LogEntryCodec codec = new LogEntryCodec();
        return log.stream()
                .filter(message -> message.keyed() && message.value().length > UNREADABLE)
                .map(message -> (PersonEntry) codec.decode(message.value()))
                .toList();
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(UpgradeTest.class.getResourceAsStream(name), name);
    }

    private static Path savepoint() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(UpgradeTest.class.getResource("upgrade/savepoint"))
                .toURI());
    }
}
