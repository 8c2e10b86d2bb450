package io.rollcall.standalone.backfill;

import io.rollcall.event.Kind;
import io.rollcall.standalone.data.Refusal;
import io.rollcall.standalone.rebuild.RetainedLog;
import io.rollcall.warehouse.generation.CountedHistory;
import io.rollcall.warehouse.generation.Generations;
import io.rollcall.warehouse.generation.Scope;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;

/**
 * Counts a closed period again, under a generation higher than that of any of its rows, and then brings to nothing what only older ones know. The live job writes nothing of a closed period, so neither disturbs
 * the other; run again after it broke off, it begins under the next generation.
 *
 * <p>What feeds for history sent of these days is counted with it, and it is noted down how far, so that the audit recounts as much and a rebuild counts these days again.
 */
public final class Backfill {

    private final RetainedLog log;
    private final Generations generations;
    private final CountedHistory counted;
    private final Counting counting;
    private final Consumer<String> progress;

    /** @param warehouse opens connections that may write {@code rollcall} */
    public Backfill(RetainedLog log, DataSource warehouse, Counting counting, Consumer<String> progress) {
        this.log = log;
        this.generations = new Generations(warehouse);
        this.counted = new CountedHistory(warehouse);
        this.counting = counting;
        this.progress = progress;
    }

    /** The period must be older than the correction window. */
    public BackfillReport run(Period period)
            throws BackfillFailedException, Refusal, IOException, InterruptedException {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        List<String> leftOut = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Optional<LocalDate> whole = log.wholeSince(kind);
            if (whole.isEmpty() || !whole.get().isAfter(period.from())) {
                kinds.add(kind);
            } else {
                leftOut.add(kind.name());
            }
        }
        if (kinds.isEmpty()) {
            throw new BackfillFailedException(
                    "the log holds no kind of occasion from " + period.from() + " on any more");
        }
        return count(period, kinds, leftOut);
    }

    /** Of the kinds of which feeds for history sent anything. */
    private Map<Kind, Map<TopicPartition, Long>> history(Set<Kind> kinds) {
        Map<Kind, Map<TopicPartition, Long>> history = new EnumMap<>(Kind.class);
        for (Kind kind : kinds) {
            Map<TopicPartition, Long> ends = log.historyEnds(kind);
            if (!ends.isEmpty()) {
                history.put(kind, ends);
            }
        }
        return history;
    }

    private void note(Period period, Kind kind, Map<TopicPartition, Long> ends, int generation) {
        Map<Integer, Long> byPartition = new HashMap<>();
        ends.forEach((partition, end) -> byPartition.put(partition.partition(), end));
        counted.note(
                new CountedHistory.Run(
                        new Scope(period.district(), kind.name(), period.from(), period.to()), byPartition),
                generation);
    }

    private BackfillReport count(Period period, Set<Kind> kinds, List<String> leftOut)
            throws BackfillFailedException, Refusal, IOException, InterruptedException {
        Instant begun = Instant.now();
        List<Scope> scopes = kinds.stream()
                .map(kind -> new Scope(period.district(), kind.name(), period.from(), period.to()))
                .toList();
        int generation =
                1 + scopes.stream().mapToInt(generations::highest).max().orElseThrow();
        progress.accept("counting %s from %s to %s from the log, generation %d"
                .formatted(period.district(), period.from(), period.to(), generation));
        Map<Kind, Map<TopicPartition, Long>> history = history(kinds);
        Map<TopicPartition, Long> ends = new HashMap<>();
        history.values().forEach(ends::putAll);
        counted.begin(period.district(), period.from(), period.to(), generation);
        counting.run(period, kinds, generation, ends);
        long retired = scopes.stream()
                .mapToLong(scope -> generations.retireOlderThan(generation, scope))
                .sum();
        history.forEach((kind, of) -> note(period, kind, of, generation));
        counted.finish(period.district(), period.from(), period.to(), generation);
        double seconds = Duration.between(begun, Instant.now()).toMillis() / 1_000.0;
        return new BackfillReport(generation, retired, seconds, leftOut);
    }
}
