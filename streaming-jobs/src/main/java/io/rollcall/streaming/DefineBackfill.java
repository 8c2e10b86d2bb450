package io.rollcall.streaming;

import io.rollcall.event.PersonEntry;
import io.rollcall.streaming.sink.WarehouseSink;
import io.rollcall.streaming.source.DecodeLog;
import io.rollcall.streaming.source.RawMessage;
import io.rollcall.streaming.status.Generation;
import io.rollcall.streaming.status.StateLifetime;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * A backfill's shape: the job's own steps over logs that end, without their clock, so that nothing ages. Progress, heartbeats and the directory are the live job's.
 *
 * @param logs messages of the observation topics, and of what feeds for history sent, up to where they end
 * @param period what is counted
 * @param generation of the rows that are written
 * @param warehouse opens what takes all rows, where it is needed
 */
record DefineBackfill(
        List<Source<RawMessage, ?, ?>> logs, Period period, Generation generation, WarehouseSink.OpenWriter warehouse) {

    private DataStream<RawMessage> retained(StreamExecutionEnvironment environment) {
        return logs.stream()
                .<DataStream<RawMessage>>map(
                        log -> environment.fromSource(log, WatermarkStrategy.noWatermarks(), "the retained log"))
                .reduce(DataStream::union)
                .orElseThrow();
    }

    void on(StreamExecutionEnvironment environment) {
        DataStream<PersonEntry> entries = retained(environment)
                .process(new DecodeLog())
                .returns(DefineAttendance.PERSON_ENTRY)
                .name("decode the log")
                .filter(period)
                .name("the period");

        DefineAttendance.count(entries, generation, StateLifetime.USUAL, warehouse)
                .sinkTo(new WarehouseSink(warehouse))
                .name("write the counts")
                .setParallelism(1);
    }
}
