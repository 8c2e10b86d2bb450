package io.rollcall.streaming;

import io.rollcall.streaming.metrics.ServeMetricsFactory;
import java.nio.file.Path;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.SecurityOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.WebOptions;
import org.apache.flink.util.FileUtils;

/** Flink's configuration for a whole cluster inside this process, on one machine. */
final class LocalCluster {

    private static final String LOOPBACK = "127.0.0.1";

    private final StreamingSettings settings;

    LocalCluster(StreamingSettings settings) {
        this.settings = settings;
    }

    /** Empties the scratch directory and forgets checkpoints of no more use. */
    Configuration prepare() {
        FileUtils.deleteDirectoryQuietly(scratch().toFile());
        Configuration configuration =
                JobConfiguration.of(settings.state(), settings.parallelism(), settings.checkpointInterval());
        machine(configuration);
        new Recovery(settings.data()).configure(configuration);
        return configuration;
    }

    private void machine(Configuration configuration) {
        configuration.set(RestOptions.BIND_PORT, Integer.toString(settings.port()));
        configuration.set(RestOptions.PORT, settings.port());
        configuration.set(RestOptions.ADDRESS, LOOPBACK);
        configuration.set(RestOptions.BIND_ADDRESS, settings.address());
        settings.metricsPort()
                .ifPresent(port -> ServeMetricsFactory.configure(configuration, settings.address(), port));
        configuration.set(JobManagerOptions.ADDRESS, LOOPBACK);
        configuration.set(JobManagerOptions.BIND_HOST, LOOPBACK);
        configuration.set(TaskManagerOptions.HOST, LOOPBACK);
        configuration.set(TaskManagerOptions.BIND_HOST, LOOPBACK);
        configuration.set(SecurityOptions.DELEGATION_TOKENS_ENABLED, false);
        configuration.set(WebOptions.SUBMIT_ENABLE, false);
        configuration.set(WebOptions.CANCEL_ENABLE, false);

        configuration.set(TaskManagerOptions.NUM_TASK_SLOTS, settings.parallelism());
        configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(256));
        configuration.set(CoreOptions.TMP_DIRS, scratch().toString());
    }

    private Path scratch() {
        return settings.data().resolve("scratch");
    }
}
