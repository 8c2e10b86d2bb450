package io.rollcall.streaming.publish;

import io.rollcall.event.ErasedSubject;
import io.rollcall.streaming.source.ErasureLog;
import io.rollcall.warehouse.connection.WarehouseFailure;
import io.rollcall.warehouse.retention.ErasedPerson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes the rows of persons who are erased, once a checkpoint lies behind their erasure: from then on no restart writes them again. A rebuild from the log does, so everybody who was ever
 * erased is looked for again every hour, and when this process starts. A round that fails is made up for by the next one.
 */
public final class KeepErasing {

    private static final Logger LOG = LoggerFactory.getLogger(KeepErasing.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    /** An hour of rounds. */
    private static final int LOOK_AGAIN_EVERY = 360;

    private final ErasureLog log;
    private final Deletion rows;
    private final List<ErasedSubject> settled = new ArrayList<>();
    /** Of whom it is not known yet where the log ended when they came. */
    private final List<ErasedSubject> unplaced = new ArrayList<>();

    private final List<Waiting> waiting = new ArrayList<>();
    private int rounds;

    /** Deletes what there is of them and says how many rows it was. */
    @FunctionalInterface
    public interface Deletion {
        long run(Collection<ErasedPerson> persons);
    }

    /** Until the job has passed these ends. */
    private record Waiting(List<ErasedSubject> subjects, Map<String, Long> ends) {}

    public KeepErasing(ErasureLog log, Deletion rows) {
        this.log = log;
        this.rows = rows;
    }

    /** Goes on until the process ends, which it does not keep from ending. */
    public void start() {
        var _ = Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("erase").factory())
                .scheduleWithFixedDelay(this::round, PAUSE.toSeconds(), PAUSE.toSeconds(), TimeUnit.SECONDS);
    }

    /** Deletes the rows of everybody who was ever erased, as they are now; for whoever has just written rows that no restart will write again. */
    public void once() {
        delete(log.readNew());
    }

    /** Never throws: it would be the last round. */
    void round() {
        try {
            rounds++;
            unplaced.addAll(log.readNew());
            if (!unplaced.isEmpty()) {
                // The erasures themselves are in the log before anybody is said to be erased.
                waiting.add(new Waiting(List.copyOf(unplaced), log.ends()));
                unplaced.clear();
            }
            settle();
            if (rounds % LOOK_AGAIN_EVERY == 0) {
                delete(settled);
            }
        } catch (WarehouseFailure failed) {
            LOG.warn(
                    "Rows of erased persons were not all deleted; the next round tries again: {}", failed.getMessage());
        } catch (RuntimeException fault) {
            LOG.warn("Erased persons were not all looked for; the next round tries again", fault);
        }
    }

    private void settle() {
        for (Waiting each : List.copyOf(waiting)) {
            if (log.hasPassed(each.ends())) {
                delete(each.subjects());
                settled.addAll(each.subjects());
                waiting.remove(each);
            }
        }
    }

    private void delete(List<ErasedSubject> subjects) {
        if (subjects.isEmpty()) {
            return;
        }
        long deleted = rows.run(subjects.stream()
                .map(subject -> new ErasedPerson(
                        subject.district(), subject.school(), subject.subject().toString()))
                .toList());
        LOG.info("Looked for rows of {} erased hashes and deleted {}", subjects.size(), deleted);
    }
}
