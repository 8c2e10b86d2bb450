package io.rollcall.streaming;

import io.rollcall.settings.Settings;
import io.rollcall.settings.WrongSettingException;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The same job on a Flink cluster of several processes: Flink's entry point of an application cluster runs this main in the JobManager. What belongs to the cluster
 * (addresses, memory, metrics) stands in Flink's own configuration there; everything about the job comes from here, as in {@link AttendanceJob}.
 *
 * <p>A JobManager that starts again goes on from the latest checkpoint in the directory that all processes share, so that one which is started again by whoever watches
 * it needs no ZooKeeper (docs/decisions/0026-bench-metrics-cluster.md).
 */
public final class ClusterJob {

    private ClusterJob() {}

    public static void main(String[] arguments) throws Exception {
        StreamingSettings settings;
        try {
            settings = Settings.read(StreamingSettings.class, System.getenv());
        } catch (WrongSettingException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(WrongSettingException.EXIT_CODE);
            return;
        }
        DefineAttendance job = AttendanceJob.wire(settings);
        Configuration configuration =
                JobConfiguration.of(settings.state(), settings.parallelism(), settings.checkpointInterval());
        new Recovery(settings.data()).configure(configuration);
        var environment = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        job.on(environment);
        AttendanceJob.startBeside(settings);
        environment.executeAsync();
    }
}
