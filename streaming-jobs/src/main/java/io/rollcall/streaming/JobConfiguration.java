package io.rollcall.streaming;

import io.rollcall.streaming.StreamingSettings.StateBackend;
import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.state.rocksdb.RocksDBConfigurableOptions;
import org.apache.flink.state.rocksdb.RocksDBOptions;

/** What Flink must be told of the job itself, on any cluster. */
final class JobConfiguration {

    /** Fixed for good at the first start: state is cut into this many groups. Many divisors, so that most parallelisms share the work evenly. */
    static final int MAX_PARALLELISM = 720;

    /** A stopped warehouse holds up checkpoints for as long as it likes; the job then waits, it does not fail. */
    private static final int ANY_NUMBER = Integer.MAX_VALUE;

    private JobConfiguration() {}

    static Configuration of(StateBackend state, int parallelism, Duration checkpointInterval) {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.NAME, "attendance");
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        configuration.set(PipelineOptions.OBJECT_REUSE, true); // sound, as nothing that streams here ever changes
        configuration.set(PipelineOptions.MAX_PARALLELISM, MAX_PARALLELISM);
        configuration.set(CoreOptions.DEFAULT_PARALLELISM, parallelism);
        configuration.set(ExecutionOptions.BUFFER_TIMEOUT, Duration.ofMillis(10));

        configuration.set(CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE, CheckpointingMode.EXACTLY_ONCE);
        configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, checkpointInterval);
        // One that takes long, as all of a large state on the heap does, leaves the job as much time to count in
        // afterwards.
        configuration.set(CheckpointingOptions.MIN_PAUSE_BETWEEN_CHECKPOINTS, checkpointInterval);
        configuration.set(CheckpointingOptions.CHECKPOINTING_TIMEOUT, Duration.ofMinutes(10));
        configuration.set(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, ANY_NUMBER);
        configuration.set(
                CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
        configuration.set(StateBackendOptions.STATE_BACKEND, state.flinkName());
        configuration.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
        configuration.set(RocksDBConfigurableOptions.USE_BLOOM_FILTER, true);
        // A file's filter in one piece outgrows a shard of the cache at about a million keys, and is then read from the
        // file for every look-up.
        configuration.set(RocksDBOptions.USE_PARTITIONED_INDEX_FILTERS, true);

        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
        configuration.set(
                RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF, Duration.ofSeconds(1));
        configuration.set(
                RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF, Duration.ofSeconds(30));
        return configuration;
    }
}
