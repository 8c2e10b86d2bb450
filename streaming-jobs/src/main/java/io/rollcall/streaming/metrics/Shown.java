package io.rollcall.streaming.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Every metric that is served: what Flink calls it, and what Prometheus does. docs/operations/metrics.md is the same list. */
enum Shown {
    OBSERVATIONS(
            "rollcall_observations_total",
            "Observations read from the log; each is then counted, ignored or erased.",
            Type.COUNTER,
            "observations",
            "kind"),
    COUNTED(
            "rollcall_observations_counted_total",
            "Observations that became part of where somebody stands.",
            Type.COUNTER,
            "countedObservations"),
    ERASED(
            "rollcall_observations_erased_total",
            "Observations of persons whose data had been erased.",
            Type.COUNTER,
            "erasedObservations"),
    LATE(
            "rollcall_observations_late_total",
            "Of these, those that the gateway received more than an hour after what they say.",
            Type.COUNTER,
            "lateObservations"),
    IGNORED(
            "rollcall_observations_ignored_total",
            "Observations that changed nothing: sent twice, or older than what stands.",
            Type.COUNTER,
            "ignoredObservations"),
    DEAD_LETTERS("rollcall_dead_letters_total", "Messages that nobody can read.", Type.COUNTER, "deadLetters"),
    ROWS_WRITTEN("rollcall_rows_written_total", "Rows written to the warehouse.", Type.COUNTER, "rowsWritten"),
    INSERTS("rollcall_inserts_total", "Inserts that the warehouse acknowledged.", Type.COUNTER, "inserts"),
    RETRIES(
            "rollcall_insert_retries_total",
            "Inserts that have to be tried again, since the warehouse did not answer.",
            Type.COUNTER,
            "insertRetries"),
    FRESHNESS(
            "rollcall_freshness_seconds",
            "From the gateway's receipt of an observation to the school's figure with it in the warehouse.",
            Type.HISTOGRAM,
            "freshness"),
    LOG_LAG("rollcall_log_lag_messages", "Messages of the log that are not read yet.", Type.GAUGE, "pendingRecords"),
    BUSY("rollcall_step_busy_ratio", "How busy a step is.", Type.PER_THOUSAND, "busyTimeMsPerSecond"),
    BACKPRESSURED(
            "rollcall_step_backpressured_ratio",
            "How much of the time a step waits for the one behind it.",
            Type.PER_THOUSAND,
            "backPressuredTimeMsPerSecond"),
    RESTARTS("rollcall_job_restarts_total", "How often Flink restarted the job.", Type.COUNTER, "numRestarts"),
    CHECKPOINTS("rollcall_checkpoints_total", "Checkpoints completed.", Type.COUNTER, "numberOfCompletedCheckpoints"),
    FAILED_CHECKPOINTS(
            "rollcall_checkpoints_failed_total", "Checkpoints given up.", Type.COUNTER, "numberOfFailedCheckpoints"),
    CHECKPOINT_AGE(
            "rollcall_checkpoint_age_seconds",
            "Since the last checkpoint was completed.",
            Type.AGE,
            "lastCheckpointCompletedTimestamp"),
    CHECKPOINT_DURATION(
            "rollcall_checkpoint_duration_seconds",
            "How long the last checkpoint took.",
            Type.MILLIS,
            "lastCheckpointDuration"),
    CHECKPOINT_SIZE(
            "rollcall_checkpoint_written_bytes", "What the last checkpoint wrote.", Type.GAUGE, "lastCheckpointSize"),
    STATE_SIZE(
            "rollcall_state_bytes",
            "All state, as the last checkpoint refers to it.",
            Type.GAUGE,
            "lastCheckpointFullSize"),
    HEAP("rollcall_heap_used_bytes", "The process's heap in use.", Type.GAUGE, "Status.JVM.Memory.Heap.Used"),
    COLLECTING(
            "rollcall_garbage_collection_seconds_total",
            "Time spent collecting garbage.",
            Type.MILLIS_COUNTER,
            "Status.JVM.GarbageCollector.All.Time");

    /** How a value of Flink's becomes one of Prometheus's. */
    enum Type {
        COUNTER("counter"),
        GAUGE("gauge"),
        HISTOGRAM("histogram"),
        /** Milliseconds a second to a ratio. */
        PER_THOUSAND("gauge"),
        /** Milliseconds to seconds. */
        MILLIS("gauge"),
        MILLIS_COUNTER("counter"),
        /** A moment to the seconds since. */
        AGE("gauge");

        private final String prometheus;

        Type(String prometheus) {
            this.prometheus = prometheus;
        }

        String prometheus() {
            return prometheus;
        }
    }

    private final String prometheus;
    private final String help;
    private final Type type;
    private final String flink;
    private final String label;

    Shown(String prometheus, String help, Type type, String flink) {
        this(prometheus, help, type, flink, "");
    }

    Shown(String prometheus, String help, Type type, String flink, String label) {
        this.prometheus = prometheus;
        this.help = help;
        this.type = type;
        this.flink = flink;
        this.label = label;
    }

    String prometheus() {
        return prometheus;
    }

    String help() {
        return help;
    }

    Type type() {
        return type;
    }

    /** The one variable of its own that tells its values apart; empty where it has none. */
    String label() {
        return label;
    }

    /**
     * By its name and the names of the groups that it lies in, such as {@code taskmanager.Status.JVM.Memory.Heap}: the names of Flink's operators and tasks are no
     * part of them.
     */
    static Optional<Shown> of(String scope, String name) {
        String whole = scope + '.' + name;
        return Arrays.stream(values())
                .filter(shown -> whole.endsWith('.' + shown.flink))
                .findFirst();
    }

    static List<Shown> all() {
        return List.of(values());
    }
}
