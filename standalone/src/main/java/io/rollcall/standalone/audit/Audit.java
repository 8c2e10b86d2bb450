package io.rollcall.standalone.audit;

import io.rollcall.event.Erasure;
import io.rollcall.event.Kind;
import io.rollcall.event.Observation;
import io.rollcall.event.Occasion;
import io.rollcall.event.PersonEntry;
import io.rollcall.standalone.wording.Counted;
import io.rollcall.warehouse.connection.WarehouseFailure;
import io.rollcall.warehouse.generation.CountedHistory;
import io.rollcall.warehouse.retention.DistrictsToday;
import io.rollcall.warehouse.retention.RetainedDays;
import io.rollcall.warehouse.retention.Retention;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;

/**
 * Recounts the log and holds the warehouse against it: every person's standing, and every school, class and minute counter. It shares the contract with the
 * streaming job (how a message is decoded, how claims merge), and nothing else.
 *
 * <p>Works on a slice of a partition's schools at a time, or where a topic has been given more partitions, of the topic's, so that memory follows the slice and not the log.
 */
public final class Audit {

    /** About 350 bytes each on heap. */
    private static final long OBSERVATIONS_PER_SLICE = 1_000_000;

    /** About 300 bytes each on heap. */
    private static final long PERSONS_PER_QUESTION = 200_000;

    private static final Comparator<TopicPartition> BY_NUMBER = Comparator.comparingInt(TopicPartition::partition);

    private final String bootstrap;
    private final DataSource warehouse;
    private final Duration patience;
    private final Consumer<String> progress;

    /**
     * @param bootstrap Kafka's host and port
     * @param warehouse opens connections that may read {@code rollcall}
     * @param patience how long the streaming job may take to catch up with the log
     * @param progress takes a line now and then for whoever waits
     */
    public Audit(String bootstrap, DataSource warehouse, Duration patience, Consumer<String> progress) {
        this.bootstrap = bootstrap;
        this.warehouse = warehouse;
        this.patience = patience;
        this.progress = progress;
    }

    /** Fails with {@link AuditFailedException} where the job does not catch up in time, or Kafka or the warehouse do not answer. */
    public AuditReport run() throws AuditFailedException, InterruptedException {
        try (ObservationLog log = new ObservationLog(bootstrap);
                JobProgress job = new JobProgress(bootstrap)) {
            var partitions = log.partitions();
            Map<TopicPartition, Long> ends = log.ends(partitions);
            progress.accept("waiting until the streaming job has reached the end of the log");
            long missing = job.awaitReached(ends, patience);
            if (missing > 0) {
                throw new AuditFailedException("the streaming job is still " + Counted.of(missing, "message")
                        + " behind the log after " + patience.toSeconds() + " s; see ./rollcall status and try again");
            }
            RetainedDays retained = retained();
            return new Pass(log, new WarehouseLedger(warehouse, retained), retained, ends, history()).run();
        }
    }

    /** What feeds for history sent, as far as backfills have counted it. */
    private AuditedHistory history() throws AuditFailedException {
        try {
            return AuditedHistory.of(new CountedHistory(warehouse).all());
        } catch (WarehouseFailure failed) {
            throw new AuditFailedException("the warehouse does not answer", failed);
        }
    }

    /** What is older than its retention may be in the log or the warehouse or neither, and is compared with nothing. */
    private RetainedDays retained() throws AuditFailedException {
        try {
            return new RetainedDays(new Retention(Kind.retentions()), new DistrictsToday(warehouse).ask());
        } catch (WarehouseFailure failed) {
            throw new AuditFailedException("the warehouse does not answer", failed);
        }
    }

    /** One walk over the log. */
    private final class Pass {
        private final ObservationLog log;
        private final WarehouseLedger ledger;
        private final RetainedDays retained;
        private final Map<TopicPartition, Long> ends;
        private final AuditedHistory history;
        private final Findings findings = new Findings();
        private final Set<SchoolKey> seen = new HashSet<>();
        private long logEvents;

        Pass(
                ObservationLog log,
                WarehouseLedger ledger,
                RetainedDays retained,
                Map<TopicPartition, Long> ends,
                AuditedHistory history) {
            this.log = log;
            this.ledger = ledger;
            this.retained = retained;
            this.ends = ends;
            this.history = history;
        }

        AuditReport run() throws AuditFailedException {
            for (var topic : byTopic(ends).entrySet()) {
                int before = seen.size();
                Map<TopicPartition, Long> past = history.endsBeside(topic.getKey());
                if (!past.isEmpty() || log.hasGrown(topic.getValue())) {
                    compare(topic.getValue(), past);
                } else {
                    for (var partition : topic.getValue().entrySet()) {
                        compare(Map.of(partition.getKey(), partition.getValue()), Map.of());
                    }
                }
                progress.accept(
                        "compared %s: %s".formatted(topic.getKey(), Counted.of(seen.size() - before, "school")));
            }
            for (SchoolKey school : ledger.schools()) {
                if (!seen.contains(school)) {
                    compareUnseen(school);
                }
            }
            return findings.report(logEvents);
        }

        /**
         * @param partitions with their ends; whole schools lie in them
         * @param past the same of what feeds for history sent of these schools
         */
        private void compare(Map<TopicPartition, Long> partitions, Map<TopicPartition, Long> past)
                throws AuditFailedException {
            long messages = messages(partitions) + messages(past);
            int slices = Math.toIntExact(Math.max(1, messages / OBSERVATIONS_PER_SLICE + 1));
            for (int slice = 0; slice < slices; slice++) {
                compareSlice(partitions, past, slice, slices);
            }
        }

        private long messages(Map<TopicPartition, Long> partitions) {
            return partitions.entrySet().stream()
                    .mapToLong(end -> end.getValue() - log.beginning(end.getKey()))
                    .sum();
        }

        private void compareSlice(
                Map<TopicPartition, Long> partitions, Map<TopicPartition, Long> past, int slice, int slices)
                throws AuditFailedException {
            Map<SchoolKey, SchoolLedger> schools = new TreeMap<>();
            Consumer<PersonEntry> take = entry -> {
                SchoolKey school = schoolOf(entry);
                if (!school.isTheCanarys() && Math.floorMod(school.hashCode(), slices) == slice && isRetained(entry)) {
                    logEvents += entry instanceof Observation ? 1 : 0;
                    schools.computeIfAbsent(school, s -> new SchoolLedger()).add(entry);
                }
            };
            partitions.forEach((partition, until) ->
                    log.read(partition, log.beginning(partition), until, (offset, entry) -> take.accept(entry)));
            past.forEach((partition, until) -> log.read(partition, log.beginning(partition), until, (offset, entry) -> {
                if (history.counts(entry, partition.partition(), offset)) {
                    take.accept(entry);
                }
            }));
            seen.addAll(schools.keySet());
            TreeMap<SchoolKey, SchoolLedger> chunk = new TreeMap<>();
            long persons = 0;
            for (var school : schools.entrySet()) {
                persons += school.getValue().persons();
                if (!chunk.isEmpty()
                        && (persons > PERSONS_PER_QUESTION || !sameDistrict(chunk.firstKey(), school.getKey()))) {
                    compareSchools(partitions, chunk);
                    chunk.clear();
                    persons = school.getValue().persons();
                }
                chunk.put(school.getKey(), school.getValue());
            }
            if (!chunk.isEmpty()) {
                compareSchools(partitions, chunk);
            }
        }

        private boolean isRetained(PersonEntry entry) {
            return switch (entry) {
                case Observation observation -> {
                    Occasion occasion = observation.occasion();
                    yield retained.hold(occasion.district(), occasion.kind().name(), occasion.date());
                }
                case Erasure _ -> true;
            };
        }

        /** The warehouse is asked for schools of one district at a time, and for not too many persons. The kind is the topic's. */
        private static boolean sameDistrict(SchoolKey one, SchoolKey other) {
            return one.district().equals(other.district());
        }

        private void compareSchools(Map<TopicPartition, Long> partitions, Map<SchoolKey, SchoolLedger> recounts)
                throws AuditFailedException {
            var ledgers = ledger.read(recounts.keySet());
            for (var recount : recounts.entrySet()) {
                compareSchool(
                        partitions,
                        recount.getKey(),
                        recount.getValue(),
                        Objects.requireNonNull(ledgers.get(recount.getKey())));
            }
        }

        /** A difference counts only where the school has stood still: what arrived since the log was read may be in the warehouse already. */
        private void compareSchool(
                Map<TopicPartition, Long> partitions,
                SchoolKey school,
                SchoolLedger recount,
                WarehouseLedger.School warehouse) {
            Findings attempt = new Findings();
            attempt.compare(school, recount, warehouse);
            if (attempt.hasDrift() && hasMoved(partitions, school)) {
                findings.keepsMoving(school);
                return;
            }
            findings.add(attempt);
        }

        /** Since the ends of these partitions that were read. */
        private boolean hasMoved(Map<TopicPartition, Long> partitions, SchoolKey school) {
            Set<SchoolKey> moved = new HashSet<>();
            Map<TopicPartition, Long> now = log.ends(List.copyOf(partitions.keySet()));
            partitions.forEach((partition, since) -> log.read(
                    partition,
                    since,
                    now.getOrDefault(partition, since),
                    (offset, entry) -> moved.add(schoolOf(entry))));
            return moved.contains(school);
        }

        /** Rows of a school that the log did not have when it was read: either new since, or from nowhere. */
        private void compareUnseen(SchoolKey school) {
            if (hasMoved(ends, school)) {
                findings.keepsMoving(school);
                return;
            }
            findings.unknownSchool(school);
        }
    }

    private static SchoolKey schoolOf(PersonEntry entry) {
        return switch (entry) {
            case Observation observation -> {
                Occasion occasion = observation.occasion();
                yield new SchoolKey(
                        occasion.district(), occasion.school(), occasion.kind().name());
            }
            case Erasure erasure ->
                new SchoolKey(
                        erasure.district(), erasure.school(), erasure.kind().name());
        };
    }

    private static Map<String, Map<TopicPartition, Long>> byTopic(Map<TopicPartition, Long> ends) {
        Map<String, Map<TopicPartition, Long>> topics = new TreeMap<>();
        ends.forEach((partition, end) -> topics.computeIfAbsent(partition.topic(), topic -> new TreeMap<>(BY_NUMBER))
                .put(partition, end));
        return topics;
    }
}
