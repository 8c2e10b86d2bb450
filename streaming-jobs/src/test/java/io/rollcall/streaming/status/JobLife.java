package io.rollcall.streaming.status;

import io.rollcall.event.Occasion;
import io.rollcall.event.PersonEntry;
import io.rollcall.event.Subject;
import io.rollcall.streaming.FakeWarehouse;
import io.rollcall.warehouse.row.ClassCountRow;
import io.rollcall.warehouse.row.MinuteCountRow;
import io.rollcall.warehouse.row.SchoolCountRow;
import io.rollcall.warehouse.row.Tables;
import io.rollcall.warehouse.row.WarehouseRow;
import io.rollcall.warehouse.row.WatchCountRow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.jspecify.annotations.Nullable;

/**
 * One life of the two stateful steps and the tallying between them, from a start or a checkpoint to a crash. Changes of different persons overtake each other as chance
 * will have it, and so do tallies.
 */
public final class JobLife implements AutoCloseable {

    /** What survives a crash. */
    public record Checkpoint(OperatorSubtaskState tracked, OperatorSubtaskState counted) {}

    private final Step<PersonEntry, StatusChange> trackStatus;
    private final Step<StatusChange, Tally> tallyMoves;
    private final Step<Tally, WarehouseRow> countStatus;
    private final Generation generation;
    private final FakeWarehouse warehouse;
    private final Random chance;

    public JobLife(@Nullable Checkpoint from, FakeWarehouse warehouse, Random chance) throws Exception {
        this(Generation.FIRST, from, warehouse, chance);
    }

    JobLife(Generation generation, @Nullable Checkpoint from, FakeWarehouse warehouse, Random chance) throws Exception {
        var backend = new HashMapStateBackend();
        this.trackStatus = Step.trackStatus(backend, from == null ? null : from.tracked());
        this.generation = generation;
        this.tallyMoves = Step.tallyMoves();
        this.countStatus = Step.countStatus(generation, backend, from == null ? null : from.counted());
        this.warehouse = warehouse;
        this.chance = chance;
    }

    public void read(List<? extends PersonEntry> entries) throws Exception {
        for (PersonEntry entry : entries) {
            trackStatus.read(entry);
        }
        for (StatusChange change : interleaved(trackStatus.takeOutput())) {
            warehouse.insert(Tables.STATUS_CHANGE, List.of(change.row(generation)));
            tallyMoves.read(change);
            if (chance.nextInt(4) == 0) {
                tallyMoves.pass(TallyMoves.PACE);
                count();
            }
        }
        write();
    }

    /** Each school's tallies in whatever order. */
    private void count() throws Exception {
        List<Tally> tallies = tallyMoves.takeOutput();
        Collections.shuffle(tallies, chance);
        for (Tally tally : tallies) {
            countStatus.read(tally);
            if (chance.nextInt(4) == 0) {
                countStatus.pass(CountStatus.PACE);
            }
        }
    }

    public Checkpoint checkpoint() throws Exception {
        tallyMoves.beforeBarrier();
        count();
        countStatus.beforeBarrier();
        write();
        return new Checkpoint(trackStatus.snapshot(), countStatus.snapshot());
    }

    /** The log's clock has come so far. */
    void tick(Watermark watermark) throws Exception {
        trackStatus.read(watermark);
        tallyMoves.beforeBarrier();
        count();
        countStatus.read(watermark);
        write();
    }

    /** How many persons and schools there is state of. */
    int remembers() {
        return trackStatus.stateEntries() + countStatus.stateEntries();
    }

    @Override
    public void close() {
        trackStatus.close();
        tallyMoves.close();
        countStatus.close();
    }

    private List<StatusChange> interleaved(List<StatusChange> changes) {
        record Person(Occasion occasion, Subject subject) {}
        Map<Person, Queue<StatusChange>> byPerson = new LinkedHashMap<>();
        for (StatusChange change : changes) {
            byPerson.computeIfAbsent(new Person(change.occasion(), change.subject()), person -> new ArrayDeque<>())
                    .add(change);
        }
        List<Queue<StatusChange>> waiting = new ArrayList<>(byPerson.values());
        List<StatusChange> mixed = new ArrayList<>();
        while (!waiting.isEmpty()) {
            int next = chance.nextInt(waiting.size());
            mixed.add(waiting.get(next).remove());
            if (waiting.get(next).isEmpty()) {
                waiting.remove(next);
            }
        }
        return mixed;
    }

    private void write() {
        for (WarehouseRow row : countStatus.takeOutput()) {
            switch (row) {
                case SchoolCountRow count -> warehouse.insert(Tables.SCHOOL_COUNT, List.of(count));
                case ClassCountRow count -> warehouse.insert(Tables.CLASS_COUNT, List.of(count));
                case MinuteCountRow count -> warehouse.insert(Tables.MINUTE_COUNT, List.of(count));
                case WatchCountRow count -> warehouse.insert(Tables.WATCH_COUNT, List.of(count));
                default -> throw new IllegalStateException("not a row of these steps: " + row);
            }
        }
    }
}
