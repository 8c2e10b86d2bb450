package io.rollcall.streaming;

import io.rollcall.event.PersonEntry;
import io.rollcall.streaming.sink.WarehouseSink;
import io.rollcall.streaming.source.DecodeLog;
import io.rollcall.streaming.source.RawMessage;
import io.rollcall.streaming.status.Generation;
import io.rollcall.streaming.status.StateLifetime;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * A backfill's shape: the job's own steps over a log that ends, without its clock, so that nothing ages. Progress, heartbeats and the directory are the live job's.
 *
 * @param log messages of the observation topics, up to their end
 * @param period what is counted
 * @param generation of the rows that are written
 * @param warehouse opens what takes all rows, where it is needed
 */
record DefineBackfill(
        Source<RawMessage, ?, ?> log, Period period, Generation generation, WarehouseSink.OpenWriter warehouse) {

    void on(StreamExecutionEnvironment environment) {
        DataStream<PersonEntry> entries = environment
                .fromSource(log, WatermarkStrategy.noWatermarks(), "the retained log")
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
