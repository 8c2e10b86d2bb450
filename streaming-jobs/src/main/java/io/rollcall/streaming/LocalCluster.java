package io.rollcall.streaming;

import java.nio.file.Path;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.SecurityOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.WebOptions;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.util.FileUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Flink's configuration for a whole cluster inside this process, on one machine. */
final class LocalCluster {

    private static final String LOOPBACK = "127.0.0.1";

    private static final Logger LOG = LoggerFactory.getLogger(LocalCluster.class);

    private final StreamingSettings settings;

    LocalCluster(StreamingSettings settings) {
        this.settings = settings;
    }

    /** Empties the scratch directory and forgets checkpoints of no more use. */
    Configuration prepare() {
        FileUtils.deleteDirectoryQuietly(scratch().toFile());
        LatestCheckpoint latest = new LatestCheckpoint(checkpoints());
        latest.removeOlderLives();
        Configuration configuration =
                JobConfiguration.of(settings.state(), settings.parallelism(), settings.checkpointInterval());
        machine(configuration);
        latest.find()
                .ifPresentOrElse(
                        checkpoint -> goOnFrom(checkpoint, configuration),
                        () -> LOG.info("There is no checkpoint: reading the log from its beginning"));
        return configuration;
    }

    private static void goOnFrom(Path checkpoint, Configuration configuration) {
        LOG.info("Going on from {}", checkpoint);
        configuration.set(
                StateRecoveryOptions.SAVEPOINT_PATH, checkpoint.toUri().toString());
        configuration.set(StateRecoveryOptions.RESTORE_MODE, RecoveryClaimMode.NO_CLAIM);
    }

    private void machine(Configuration configuration) {
        configuration.set(RestOptions.BIND_PORT, Integer.toString(settings.port()));
        configuration.set(RestOptions.PORT, settings.port());
        configuration.set(RestOptions.ADDRESS, LOOPBACK);
        configuration.set(RestOptions.BIND_ADDRESS, settings.address());
        configuration.set(JobManagerOptions.ADDRESS, LOOPBACK);
        configuration.set(JobManagerOptions.BIND_HOST, LOOPBACK);
        configuration.set(TaskManagerOptions.HOST, LOOPBACK);
        configuration.set(TaskManagerOptions.BIND_HOST, LOOPBACK);
        configuration.set(SecurityOptions.DELEGATION_TOKENS_ENABLED, false);
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
