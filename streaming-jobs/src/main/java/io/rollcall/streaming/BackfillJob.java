package io.rollcall.streaming;

import io.rollcall.settings.Settings;
import io.rollcall.settings.WrongSettingException;
import io.rollcall.streaming.source.KafkaLog;
import io.rollcall.streaming.source.RawMessage;
import io.rollcall.warehouse.connection.WarehouseAddress;
import io.rollcall.warehouse.write.TableWriter;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.SecurityOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.FileUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts a closed period again from what the log retains, beside the live job, and ends. Exit code 0: all its rows are written. What breaks off is run again from the beginning, under another generation.
 */
public final class BackfillJob {

    private static final Logger LOG = LoggerFactory.getLogger(BackfillJob.class);
    private static final int FAILED = 1;
    private static final String ANY_PORT = "0";

    private BackfillJob() {}

    public static void main(String[] arguments) {
        try {
            run(
                    Settings.read(StreamingSettings.class, System.getenv()),
                    Settings.read(BackfillSettings.class, System.getenv()));
            System.exit(0); // whatever a library keeps running
        } catch (WrongSettingException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(WrongSettingException.EXIT_CODE);
        } catch (Exception failed) {
            LOG.error("The backfill failed", failed);
            System.exit(FAILED);
        }
    }

    private static void run(StreamingSettings settings, BackfillSettings backfill) throws Exception {
        FileUtils.deleteDirectoryQuietly(settings.data().toFile());
        var environment = StreamExecutionEnvironment.createLocalEnvironment(configuration(settings, settings.data()));
        new DefineBackfill(
                        logs(new KafkaLog(settings.kafka()), backfill),
                        backfill.period(),
                        backfill.generation(),
                        BackfillJob::openWarehouse)
                .on(environment);
        environment.execute();
        // The log has erased persons' moves and the moves off again; their rows were deleted when they were erased.
        AttendanceJob.eraser(settings).once();
        FileUtils.deleteDirectoryQuietly(settings.data().toFile());
    }

    private static List<Source<RawMessage, ?, ?>> logs(KafkaLog kafka, BackfillSettings backfill) {
        return backfill.history()
                .map(ends ->
                        List.<Source<RawMessage, ?, ?>>of(kafka.observationsUntilNow(), kafka.history(ends.offsets())))
                .orElseGet(() -> List.of(kafka.observationsUntilNow()));
    }

    /** The job's, but for all that makes it live longer than one reading. */
    private static Configuration configuration(StreamingSettings settings, Path scratch) {
        Configuration configuration =
                JobConfiguration.of(settings.state(), settings.parallelism(), settings.checkpointInterval());
        configuration.removeConfig(CheckpointingOptions.CHECKPOINTING_INTERVAL);
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
        configuration.set(PipelineOptions.NAME, "backfill");
        configuration.set(RestOptions.BIND_PORT, ANY_PORT);
        configuration.set(RestOptions.BIND_ADDRESS, "127.0.0.1");
        configuration.set(SecurityOptions.DELEGATION_TOKENS_ENABLED, false);
        configuration.set(TaskManagerOptions.NUM_TASK_SLOTS, settings.parallelism());
        configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(128));
        configuration.set(CoreOptions.TMP_DIRS, scratch.toString());
        return configuration;
    }

    /** Called where the sink runs: the password never travels with the job. */
    private static TableWriter openWarehouse() {
        return TableWriter.to(Settings.read(WarehouseAddress.class, System.getenv()));
    }
}
