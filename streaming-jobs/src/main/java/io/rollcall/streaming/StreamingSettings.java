package io.rollcall.streaming;

import io.rollcall.settings.Setting;
import io.rollcall.settings.Setting.Names;
import io.rollcall.streaming.status.StateLifetime;
import io.rollcall.warehouse.connection.WarehouseAddress;
import io.rollcall.warehouse.publish.DayClosing;
import io.rollcall.warehouse.publish.SmallGroups;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * All that the job is told from outside.
 *
 * @param kafka host and port
 * @param warehouse where the rows go
 * @param data a directory for state and checkpoints
 * @param smallGroups what is hidden of the days that are published to analysts
 */
record StreamingSettings(
        @Setting(value = "ROLLCALL_KAFKA_BOOTSTRAP", means = "Kafka's `host:port`, of one or more brokers with commas")
        String kafka,

        WarehouseAddress warehouse,

        @Setting(
                value = "ROLLCALL_STREAMING_DATA",
                names = Names.FOLDER,
                means = "for state and checkpoints; all processes of a cluster share it")
        Path data,

        @Setting(
                value = "ROLLCALL_STREAMING_ADDRESS",
                otherwise = "127.0.0.1",
                means = "where Flink's pages and the metrics are; they know no logins")
        String address,

        @Setting(value = "ROLLCALL_STREAMING_PORT", most = 65_535, unit = "port", means = "of Flink's pages")
        int port,

        @Setting(
                value = "ROLLCALL_STREAMING_METRICS_PORT",
                most = 65_535,
                unit = "port",
                without = "no metrics are served",
                means = "of the metrics")
        Optional<Integer> metricsPort,

        @Setting(
                value = "ROLLCALL_STREAMING_STATE",
                otherwise = "rocksdb",
                means = "where keyed state lives: on the heap (fast, about half a kilobyte for each person and"
                        + " occasion) or on disk")
        StateBackend state,

        @Setting(
                value = "ROLLCALL_STREAMING_PARALLELISM",
                otherwise = "2",
                most = JobConfiguration.MAX_PARALLELISM,
                unit = "of each step",
                means = "how many run side by side; no more than there are partitions")
        int parallelism,

        @Setting(
                value = "ROLLCALL_CHECKPOINT_INTERVAL",
                without = "`PT10S`; `PT30S` with state on the heap, all of which each checkpoint writes",
                means = "how often state is made durable, and with it how much a restart reads again")
        Optional<Duration> durableEvery,

        @Setting(
                value = "ROLLCALL_STATE_LIFETIME",
                otherwise = "P60D",
                means = "how long the job keeps what it knows of an occasion after its date; three days more than the"
                        + " correction window at least, for what is dropped while corrections are admitted would be"
                        + " counted twice")
        Duration stateLifetime,

        @Setting(
                value = "ROLLCALL_CORRECTION_WINDOW",
                otherwise = "P45D",
                means = "how far back the gateway admits an event's date; as it is told")
        Duration correctionWindow,

        SmallGroups smallGroups,

        @Setting(
                value = "ROLLCALL_PUBLICATION_DELAY",
                otherwise = "P2D",
                means = "how long after a day's end schools may correct it before it is published to analysts")
        Duration publicationDelay) {

    StreamingSettings {
        data = data.toAbsolutePath();
        Duration shortest = StateLifetime.shortest(correctionWindow);
        if (stateLifetime.compareTo(shortest) < 0) {
            throw new IllegalArgumentException("ROLLCALL_STATE_LIFETIME must be at least " + shortest
                    + ", some days more than ROLLCALL_CORRECTION_WINDOW:"
                    + " what is dropped while corrections are admitted would be counted twice");
        }
    }

    /** Where keyed state lives. */
    enum StateBackend {
        /** Fast and bounded by the heap: about half a kilobyte per person and occasion. Each checkpoint writes all of it, so there are fewer. */
        HEAP("hashmap", Duration.ofSeconds(30)),
        /** On disk; checkpoints are incremental. */
        ROCKSDB("rocksdb", Duration.ofSeconds(10));

        private final String flinkName;
        private final Duration usualCheckpointInterval;

        StateBackend(String flinkName, Duration usualCheckpointInterval) {
            this.flinkName = flinkName;
            this.usualCheckpointInterval = usualCheckpointInterval;
        }

        String flinkName() {
            return flinkName;
        }
    }

    /** How often state is made durable. */
    Duration checkpointInterval() {
        return durableEvery.orElse(state.usualCheckpointInterval);
    }

    /** How long the job keeps what it knows of an occasion. */
    StateLifetime lifetime() {
        return new StateLifetime(stateLifetime);
    }

    /** When a day is published. */
    DayClosing closing() {
        return new DayClosing(publicationDelay, DayClosing.USUAL.quiet());
    }
}
