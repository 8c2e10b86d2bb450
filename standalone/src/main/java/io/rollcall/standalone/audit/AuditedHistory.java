package io.rollcall.standalone.audit;

import io.rollcall.event.Kind;
import io.rollcall.event.Observation;
import io.rollcall.event.Occasion;
import io.rollcall.event.PersonEntry;
import io.rollcall.warehouse.generation.CountedHistory.Run;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/** Which messages of feeds for history backfills have counted. What lies behind, or speaks of other days, waits for a backfill and is in no figure. */
final class AuditedHistory {

    private record DistrictKind(String district, String kind) {}

    private final Map<DistrictKind, List<Run>> runs;

    private AuditedHistory(Map<DistrictKind, List<Run>> runs) {
        this.runs = runs;
    }

    static AuditedHistory of(List<Run> runs) {
        return new AuditedHistory(runs.stream()
                .collect(Collectors.groupingBy(run ->
                        new DistrictKind(run.scope().district(), run.scope().kind()))));
    }

    /** How far the partitions of history have to be read for the kind whose topic this is. */
    Map<TopicPartition, Long> endsBeside(String topic) {
        Map<TopicPartition, Long> ends = new HashMap<>();
        runs.forEach((of, counted) -> {
            Kind kind = Kind.valueOf(of.kind());
            if (kind.topic().equals(topic)) {
                counted.forEach(run -> run.ends()
                        .forEach((partition, end) ->
                                ends.merge(new TopicPartition(kind.historyTopic(), partition), end, Math::max)));
            }
        });
        return ends;
    }

    /** @param offset in that partition of the kind's topic of history */
    boolean counts(PersonEntry entry, int partition, long offset) {
        if (!(entry instanceof Observation observation)) {
            return false;
        }
        Occasion occasion = observation.occasion();
        return runs
                .getOrDefault(
                        new DistrictKind(occasion.district(), occasion.kind().name()), List.of())
                .stream()
                .anyMatch(run -> run.holds(occasion.date(), partition, offset));
    }
}
