package io.rollcall.streaming.status;

import io.rollcall.event.PersonEntry;
import io.rollcall.streaming.binary.WarehouseRowSerializer;
import io.rollcall.warehouse.row.WarehouseRow;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.StateBackend;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.jspecify.annotations.Nullable;

/** One of the steps, alone, on a state backend of choice and from the state of an earlier life where there is one. */
final class Step<I, O> implements AutoCloseable {

    private final OneInputStreamOperatorTestHarness<I, O> harness;

    private Step(
            OneInputStreamOperatorTestHarness<I, O> harness,
            TypeSerializer<O> out,
            StateBackend backend,
            @Nullable OperatorSubtaskState state)
            throws Exception {
        this.harness = harness;
        harness.setup(out);
        harness.setStateBackend(backend);
        if (state != null) {
            harness.initializeState(state);
        }
        harness.open();
    }

    static Step<PersonEntry, StatusChange> trackStatus(StateBackend backend, @Nullable OperatorSubtaskState state)
            throws Exception {
        var harness = new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(new TrackStatus(StateLifetime.USUAL)), TrackStatus::key, Types.LONG);
        return new Step<>(harness, new StatusChangeSerializer(), backend, state);
    }

    static Step<StatusChange, Tally> tallyMoves() throws Exception {
        return new Step<>(
                new OneInputStreamOperatorTestHarness<>(new TallyMoves()),
                new TallySerializer(),
                new HashMapStateBackend(),
                null);
    }

    static Step<Tally, WarehouseRow> countStatus(StateBackend backend, @Nullable OperatorSubtaskState state)
            throws Exception {
        return countStatus(Generation.FIRST, backend, state);
    }

    static Step<Tally, WarehouseRow> countStatus(
            Generation generation, StateBackend backend, @Nullable OperatorSubtaskState state) throws Exception {
        var harness = new KeyedOneInputStreamOperatorTestHarness<>(
                new CountStatus(generation, StateLifetime.USUAL), CountStatus::key, Types.LONG);
        return new Step<>(harness, new WarehouseRowSerializer(), backend, state);
    }

    void read(I value) throws Exception {
        harness.processElement(value, 0);
    }

    void read(Watermark watermark) throws Exception {
        harness.processWatermark(watermark);
    }

    void pass(Duration time) throws Exception {
        harness.setProcessingTime(harness.getProcessingTime() + time.toMillis());
    }

    void beforeBarrier() throws Exception {
        harness.prepareSnapshotPreBarrier(1);
    }

    OperatorSubtaskState snapshot() throws Exception {
        return harness.snapshot(1, 0);
    }

    /** How many entries the state has, of all keys. */
    int stateEntries() {
        return keyed().numKeyedStateEntries();
    }

    int timers() {
        return keyed().numEventTimeTimers();
    }

    private KeyedOneInputStreamOperatorTestHarness<?, I, O> keyed() {
        return (KeyedOneInputStreamOperatorTestHarness<?, I, O>) harness;
    }

    List<O> output() {
        return harness.extractOutputValues();
    }

    List<O> takeOutput() {
        List<O> taken = output();
        harness.getOutput().clear();
        return taken;
    }

    /** Records and watermarks. */
    Object lastEmitted() {
        return List.copyOf(harness.getOutput()).getLast();
    }

    @Override
    public void close() {
        try {
            harness.close();
        } catch (Exception e) {
            throw new IllegalStateException("the step did not close", e);
        }
    }
}
