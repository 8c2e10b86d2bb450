package io.rollcall.streaming.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.ErasedSubject;
import io.rollcall.event.Subject;
import io.rollcall.streaming.source.ErasureLog;
import io.rollcall.warehouse.connection.WarehouseUnavailable;
import io.rollcall.warehouse.retention.ErasedPerson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeepErasingTest {

    private static final ErasedSubject ONE =
            new ErasedSubject("haizhu", "S1", 2026, new Subject(1, 2), Instant.parse("2026-11-23T00:00:00Z"));
    private static final ErasedPerson ROWS = new ErasedPerson("haizhu", "S1", "00000000000000010000000000000002");

    private final Log log = new Log();
    private final List<Collection<ErasedPerson>> asked = new ArrayList<>();
    private final KeepErasing erasing = new KeepErasing(log, this::delete);
    private boolean away;

    @Test
    void rowsGoOnceACheckpointLiesBehindTheErasure() {
        log.unread.add(ONE);
        log.end = 7;
        log.committed = 6;
        erasing.round();
        assertThat(asked).isEmpty();

        log.end = 9;
        log.committed = 7;
        erasing.round();
        erasing.round();

        assertThat(asked).containsExactly(List.of(ROWS));
    }

    @Test
    void aWarehouseOrALogThatIsAwayIsAskedAgain() {
        log.unread.add(ONE);
        away = true;
        erasing.round();
        away = false;
        log.away = true;
        erasing.round();
        log.away = false;
        erasing.round();
        log.unread.add(ONE);
        log.endsAway = true;
        erasing.round();
        log.endsAway = false;
        erasing.round();

        assertThat(asked).containsExactly(List.of(ROWS), List.of(ROWS));
    }

    @Test
    void everybodyIsLookedForAgainEveryHour() {
        log.unread.add(ONE);

        for (int round = 0; round < 720; round++) {
            erasing.round();
        }

        assertThat(asked).containsExactly(List.of(ROWS), List.of(ROWS), List.of(ROWS));
    }

    @Test
    void onceDoesNotWaitForACheckpoint() {
        log.unread.add(ONE);
        log.end = 7;
        log.committed = 6;

        erasing.once();

        assertThat(asked).containsExactly(List.of(ROWS));
    }

    private long delete(Collection<ErasedPerson> persons) {
        if (away) {
            throw new WarehouseUnavailable("made to fail", null);
        }
        asked.add(persons);
        return 1;
    }

    /** Of one partition. */
    private static final class Log implements ErasureLog {
        private final List<ErasedSubject> unread = new ArrayList<>();
        private long end;
        private long committed;
        private boolean away;
        private boolean endsAway;

        @Override
        public List<ErasedSubject> readNew() {
            if (away) {
                throw new IllegalStateException("made to fail");
            }
            List<ErasedSubject> found = List.copyOf(unread);
            unread.clear();
            return found;
        }

        @Override
        public Map<String, Long> ends() {
            if (endsAway) {
                throw new IllegalStateException("made to fail");
            }
            return Map.of("p-0", end);
        }

        @Override
        public boolean hasPassed(Map<String, Long> ends) {
            return committed >= ends.getOrDefault("p-0", 0L);
        }
    }
}
