package io.rollcall.standalone.rebuild;

import io.rollcall.event.Kind;
import io.rollcall.standalone.audit.AuditFailedException;
import io.rollcall.standalone.audit.JobProgress;
import io.rollcall.standalone.data.DataDirectory;
import io.rollcall.standalone.data.JobGeneration;
import io.rollcall.standalone.data.Refusal;
import io.rollcall.standalone.installation.RunningProgram;
import io.rollcall.standalone.wording.Counted;
import io.rollcall.warehouse.generation.CountedHistory;
import io.rollcall.warehouse.generation.Generations;
import io.rollcall.warehouse.generation.Scope;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;

/**
 * Has the streaming job count the whole log again under a generation higher than that of any row, and then brings to nothing what only older generations know. The file with the generation's number is the step
 * that decides: with it, whatever is killed, the job starts from an empty state. Broken off, it is begun once more under another generation, which changes nothing but the time it takes.
 */
public final class Rebuild {

    private static final Duration RESTART = Duration.ofMinutes(5);
    private static final int MOST_ATTEMPTS = 3;

    private final DataDirectory data;
    private final String bootstrap;
    private final Generations generations;
    private final CountedHistory history;
    private final Duration patience;
    private final Consumer<String> progress;

    /**
     * @param warehouse opens connections that may write {@code rollcall}
     * @param patience how long the job may take to read the log
     */
    public Rebuild(
            DataDirectory data, String bootstrap, DataSource warehouse, Duration patience, Consumer<String> progress) {
        this.data = data;
        this.bootstrap = bootstrap;
        this.generations = new Generations(warehouse);
        this.history = new CountedHistory(warehouse);
        this.patience = patience;
        this.progress = progress;
    }

    /**
     * @param partitions how many partitions the observation topics are to have first; a school's later events then lie in another partition than its earlier ones
     */
    public RebuildReport run(OptionalInt partitions)
            throws RebuildFailedException, Refusal, IOException, InterruptedException {
        try (RetainedLog log = new RetainedLog(bootstrap)) {
            if (partitions.isPresent()) {
                grow(log, partitions.getAsInt());
            }
            return count(log, MOST_ATTEMPTS);
        }
    }

    /** The gateway asks Kafka for the partitions when it starts, so it must not write between the growth and its start. */
    private void grow(RetainedLog log, int partitions)
            throws RebuildFailedException, Refusal, IOException, InterruptedException {
        RunningProgram gateway = new RunningProgram(data, "gateway");
        progress.accept("the gateway waits while the topics get " + partitions + " partitions");
        gateway.suspend();
        try {
            log.grow(partitions);
        } finally {
            gateway.restart(RESTART);
        }
    }

    /** Where partitions were added, the order among a school's partitions is another in every life of the job; a life that broke off may have left rows that no other one writes. */
    private RebuildReport count(RetainedLog log, int attempts)
            throws RebuildFailedException, Refusal, IOException, InterruptedException {
        RunningProgram job = RunningProgram.job(data);
        Instant begun = Instant.now();
        int generation = raise();
        progress.accept("generation " + generation + " begins: the job starts from an empty state");
        job.restart(RESTART);
        int restarts = job.restarts();
        Map<TopicPartition, Long> ends = log.ends();
        long messages = log.length(ends);
        progress.accept("the job reads the log, " + Counted.of(messages, "message"));
        await(ends);
        if (job.restarts() != restarts && attempts > 1) {
            progress.accept("the job was started again meanwhile: once more");
            return count(log, attempts - 1);
        }
        Duration took = Duration.between(begun, Instant.now());
        return new RebuildReport(generation, messages, retire(log, generation), took.toMillis() / 1_000.0);
    }

    private int raise() throws IOException {
        JobGeneration kept = new JobGeneration(data);
        int next = Math.max(kept.read(), generations.highest()) + 1;
        kept.write(next);
        return next;
    }

    private void await(Map<TopicPartition, Long> ends) throws RebuildFailedException, InterruptedException {
        try (JobProgress job = new JobProgress(bootstrap)) {
            long missing = job.awaitReached(ends, patience);
            if (missing > 0) {
                throw new RebuildFailedException(
                        "the job is still %s behind after %d s; it goes on, but what the log does not know any more is not retired: run it again with more --patience"
                                .formatted(Counted.of(missing, "message"), patience.toSeconds()));
            }
        } catch (AuditFailedException noAnswer) {
            throw new RebuildFailedException(String.valueOf(noAnswer.getMessage()), noAnswer);
        }
    }

    /** What there are rows of, without the days that a backfill counted with what feeds for history sent: those it retires itself, when they are counted again. */
    private List<Scope> countedFromTheLog() {
        List<Scope> scopes = generations.everything();
        for (CountedHistory.Run run : history.all()) {
            Scope counted = run.scope();
            scopes = scopes.stream()
                    .flatMap(scope -> scope.isOfSame(counted)
                            ? scope.without(counted.from(), counted.to()).stream()
                            : Stream.of(scope))
                    .toList();
        }
        return scopes;
    }

    private long retire(RetainedLog log, int generation) {
        Set<String> anyDate = generations.districtsWhereAnyDateComes();
        long retired = 0;
        for (Scope scope : countedFromTheLog()) {
            Optional<LocalDate> whole = log.wholeSince(Kind.valueOf(scope.kind()));
            if (whole.isEmpty()) {
                retired += generations.retireOlderThan(generation, scope);
            } else if (!anyDate.contains(scope.district()) && !whole.get().isAfter(scope.to())) {
                retired += generations.retireOlderThan(
                        generation, new Scope(scope.district(), scope.kind(), whole.get(), scope.to()));
            }
        }
        return retired;
    }
}
