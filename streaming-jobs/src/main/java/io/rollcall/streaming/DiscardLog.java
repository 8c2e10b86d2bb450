package io.rollcall.streaming;

import io.rollcall.settings.Settings;
import io.rollcall.streaming.source.KafkaLog;
import io.rollcall.streaming.source.TickWatermarks;
import java.time.Duration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/**
 * For {@code ./rollcall bench stream}: the job's own source and nothing behind it, which reads the log to its present end and says how long that took. No step of the
 * job can be faster.
 */
final class DiscardLog {

    private DiscardLog() {}

    public static void main(String[] arguments) throws Exception {
        StreamingSettings settings = Settings.read(StreamingSettings.class, System.getenv());
        var environment = StreamExecutionEnvironment.createLocalEnvironment(new LocalCluster(settings).prepare());
        environment
                .fromSource(
                        new KafkaLog(settings.kafka()).observationsUntilNow(),
                        TickWatermarks.strategy(),
                        "observations")
                .sinkTo(new DiscardingSink<>());
        Duration before = cpu();
        var result = environment.execute("discard the log");
        System.out.printf(
                "discarded in %d ms with %d ms of processor time%n",
                result.getNetRuntime(), cpu().minus(before).toMillis());
    }

    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
