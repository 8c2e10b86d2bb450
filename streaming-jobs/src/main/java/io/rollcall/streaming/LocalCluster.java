package io.rollcall.streaming;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.WebOptions;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.state.rocksdb.RocksDBConfigurableOptions;
import org.apache.flink.util.FileUtils;

/**
 * Flink's configuration for a whole cluster inside this process, on one machine. What belongs to the job itself and would hold on any cluster is {@link #job}; the
 * rest is this machine's.
 */
final class LocalCluster {

    /** Fixed for good at the first start: state is cut into this many groups. Many divisors, so that most parallelisms share the work evenly. */
    static final int MAX_PARALLELISM = 720;

    /** A stopped warehouse holds up checkpoints for as long as it likes; the job then waits, it does not fail. */
    private static final int ANY_NUMBER = Integer.MAX_VALUE;

    private static final String LOOPBACK = "127.0.0.1";

    private final StreamingSettings settings;

    LocalCluster(StreamingSettings settings) {
        this.settings = settings;
    }

    /** Empties the scratch directory and forgets checkpoints of no more use. */
    Configuration prepare() {
        FileUtils.deleteDirectoryQuietly(scratch().toFile());
        LatestCheckpoint latest = new LatestCheckpoint(checkpoints());
        latest.removeOlderLives();
        Configuration configuration = job();
        machine(configuration);
        latest.find().ifPresent(checkpoint -> {
            configuration.set(
                    StateRecoveryOptions.SAVEPOINT_PATH, checkpoint.toUri().toString());
            configuration.set(StateRecoveryOptions.RESTORE_MODE, RecoveryClaimMode.NO_CLAIM);
        });
        return configuration;
    }

    private Configuration job() {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.NAME, "attendance");
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        configuration.set(PipelineOptions.MAX_PARALLELISM, MAX_PARALLELISM);
        configuration.set(CoreOptions.DEFAULT_PARALLELISM, settings.parallelism());
        configuration.set(ExecutionOptions.BUFFER_TIMEOUT, Duration.ofMillis(10));

        configuration.set(CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE, CheckpointingMode.EXACTLY_ONCE);
        configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, settings.checkpointInterval());
        configuration.set(CheckpointingOptions.CHECKPOINTING_TIMEOUT, Duration.ofMinutes(10));
        configuration.set(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, ANY_NUMBER);
        configuration.set(
                CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
        configuration.set(StateBackendOptions.STATE_BACKEND, settings.state().flinkName());
        configuration.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
        configuration.set(RocksDBConfigurableOptions.USE_BLOOM_FILTER, true);

        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
        configuration.set(
                RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF, Duration.ofSeconds(1));
        configuration.set(
                RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF, Duration.ofSeconds(30));
        return configuration;
    }

    private void machine(Configuration configuration) {
        configuration.set(RestOptions.BIND_PORT, Integer.toString(settings.port()));
        configuration.set(RestOptions.PORT, settings.port());
        configuration.set(RestOptions.ADDRESS, LOOPBACK);
        configuration.set(RestOptions.BIND_ADDRESS, LOOPBACK);
        configuration.set(JobManagerOptions.ADDRESS, LOOPBACK);
        configuration.set(JobManagerOptions.BIND_HOST, LOOPBACK);
        configuration.set(TaskManagerOptions.HOST, LOOPBACK);
        configuration.set(TaskManagerOptions.BIND_HOST, LOOPBACK);
        configuration.set(WebOptions.SUBMIT_ENABLE, false);
        configuration.set(WebOptions.CANCEL_ENABLE, false);

        configuration.set(TaskManagerOptions.NUM_TASK_SLOTS, settings.parallelism());
        configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(256));
        configuration.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                checkpoints().toUri().toString());
        configuration.set(CoreOptions.TMP_DIRS, scratch().toString());
    }

    private Path checkpoints() {
        return settings.data().resolve("checkpoints");
    }

    private Path scratch() {
        return settings.data().resolve("scratch");
    }
}
