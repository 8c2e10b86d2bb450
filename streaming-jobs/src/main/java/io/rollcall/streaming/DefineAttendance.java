package io.rollcall.streaming;

import io.rollcall.event.PersonEntry;
import io.rollcall.streaming.binary.ImmutableType;
import io.rollcall.streaming.binary.WarehouseRowSerializer;
import io.rollcall.streaming.directory.DecodeDirectory;
import io.rollcall.streaming.sink.WarehouseSink;
import io.rollcall.streaming.sink.WriteFacts;
import io.rollcall.streaming.source.DeadLetter;
import io.rollcall.streaming.source.DecodeLog;
import io.rollcall.streaming.source.RawMessage;
import io.rollcall.streaming.source.TickWatermarks;
import io.rollcall.streaming.status.CountStatus;
import io.rollcall.streaming.status.Generation;
import io.rollcall.streaming.status.PersonEntrySerializer;
import io.rollcall.streaming.status.StateLifetime;
import io.rollcall.streaming.status.StatusChange;
import io.rollcall.streaming.status.StatusChangeSerializer;
import io.rollcall.streaming.status.Tally;
import io.rollcall.streaming.status.TallyMoves;
import io.rollcall.streaming.status.TallySerializer;
import io.rollcall.streaming.status.TrackStatus;
import io.rollcall.warehouse.row.WarehouseRow;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The job's shape, from any sources to any sinks.
 *
 * @param observations messages of the observation topic
 * @param observationReaders at most as many as there are partitions, for a reader without any would hold back the watermark
 * @param directory messages of the directory topic
 * @param generation of the rows that are written
 * @param lifetime how long what was counted may still be corrected
 * @param warehouse opens what takes all rows, where it is needed
 * @param deadLetters takes what nobody can read
 */
record DefineAttendance(
        Source<RawMessage, ?, ?> observations,
        int observationReaders,
        Source<RawMessage, ?, ?> directory,
        Generation generation,
        StateLifetime lifetime,
        WarehouseSink.OpenWriter warehouse,
        Sink<DeadLetter> deadLetters) {

    static final TypeInformation<PersonEntry> PERSON_ENTRY =
            ImmutableType.of(PersonEntry.class, new PersonEntrySerializer());
    private static final TypeInformation<StatusChange> STATUS_CHANGE =
            ImmutableType.of(StatusChange.class, new StatusChangeSerializer());

    private static final TypeInformation<Tally> TALLY = ImmutableType.of(Tally.class, new TallySerializer());

    void on(StreamExecutionEnvironment environment) {
        SingleOutputStreamOperator<PersonEntry> decoded = environment
                .fromSource(observations, TickWatermarks.strategy(), "observations")
                .uid("observations")
                .setParallelism(observationReaders)
                .process(new DecodeLog())
                .returns(PERSON_ENTRY)
                .name("decode the log")
                .uid("decode-log")
                .setParallelism(observationReaders);

        DataStream<WarehouseRow> rows = count(decoded, generation, lifetime, warehouse);

        write(
                rows.union(decoded.getSideOutput(DecodeLog.ROWS), decoded.getSideOutput(DecodeLog.PROGRESS)),
                "counts and progress",
                "write-counts");

        SingleOutputStreamOperator<WarehouseRow> entries = environment
                .fromSource(directory, WatermarkStrategy.noWatermarks(), "directory")
                .uid("directory")
                .setParallelism(1)
                .process(new DecodeDirectory())
                .returns(WarehouseRowSerializer.TYPE)
                .name("decode the directory")
                .uid("decode-directory")
                .setParallelism(1);

        write(entries, "directory", "write-directory");

        decoded.getSideOutput(DecodeLog.DEAD_LETTERS)
                .union(entries.getSideOutput(DecodeDirectory.DEAD_LETTERS))
                .sinkTo(deadLetters)
                .name("dead letters")
                .uid("write-dead-letters")
                .setParallelism(1);
    }

    /** The steps that know how to count, and the writing of the facts that they count. */
    static DataStream<WarehouseRow> count(
            DataStream<PersonEntry> entries,
            Generation generation,
            StateLifetime lifetime,
            WarehouseSink.OpenWriter warehouse) {
        SingleOutputStreamOperator<StatusChange> changes = entries.keyBy(TrackStatus::key, Types.LONG)
                .process(new TrackStatus(lifetime), STATUS_CHANGE)
                .name("track who stands where")
                .uid("track-status");

        SingleOutputStreamOperator<WarehouseRow> facts = changes.transform(
                        "write the facts",
                        WarehouseRowSerializer.TYPE,
                        new WriteFacts<>(change -> change.row(generation), warehouse))
                .uid("write-facts");

        return changes.transform("tally the moves", TALLY, new TallyMoves())
                .uid("tally-moves")
                .keyBy(CountStatus::key, Types.LONG)
                .transform("count who stands where", WarehouseRowSerializer.TYPE, new CountStatus(generation, lifetime))
                .uid("count-status")
                .union(facts);
    }

    /** One writer, which alone can put all its rows in front of the progress that depends on them. */
    private void write(DataStream<WarehouseRow> rows, String what, String uid) {
        rows.sinkTo(new WarehouseSink(warehouse))
                .name("write the " + what)
                .uid(uid)
                .setParallelism(1);
    }
}
