package io.rollcall.streaming;

import io.rollcall.streaming.status.StateLifetime;
import io.rollcall.warehouse.connection.WarehouseAddress;
import io.rollcall.warehouse.publish.DayClosing;
import io.rollcall.warehouse.publish.SmallGroups;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All that the job is told from outside.
 *
 * @param kafka host and port
 * @param warehouse where the rows go
 * @param data a directory for state and checkpoints
 * @param address where Flink's REST and web interface listens; it knows no logins
 * @param port of that interface
 * @param metricsPort where metrics are served at the same address; nowhere where it is empty
 * @param state where keyed state lives
 * @param parallelism how many of each step run side by side
 * @param checkpointInterval how often state is made durable, and with it the offsets up to which the warehouse has everything
 * @param lifetime how long the job keeps what it knows of an occasion
 * @param smallGroups what is hidden of the days that are published to analysts
 * @param closing when a day is
 */
record StreamingSettings(
        String kafka,
        WarehouseAddress warehouse,
        Path data,
        String address,
        int port,
        Optional<Integer> metricsPort,
        StateBackend state,
        int parallelism,
        Duration checkpointInterval,
        StateLifetime lifetime,
        SmallGroups smallGroups,
        DayClosing closing) {

    /** The gateway's; both programs are told when it is another. */
    private static final Duration USUAL_CORRECTION_WINDOW = Duration.ofDays(45);

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

    /**
     * Reads the {@code ROLLCALL_…} variables.
     *
     * @throws IllegalArgumentException with a sentence that names the variable and what is wrong with it
     */
    static StreamingSettings from(Map<String, String> environment) {
        Variables variables = new Variables(environment);
        StateBackend state = variables.stateBackend("ROLLCALL_STREAMING_STATE");
        return new StreamingSettings(
                variables.required("ROLLCALL_KAFKA_BOOTSTRAP"),
                WarehouseAddress.fromEnvironment(environment),
                variables.path("ROLLCALL_STREAMING_DATA"),
                variables.optional("ROLLCALL_STREAMING_ADDRESS").orElse("127.0.0.1"),
                variables.number("ROLLCALL_STREAMING_PORT", Optional.empty(), 1, 65_535),
                variables
                        .optional("ROLLCALL_STREAMING_METRICS_PORT")
                        .map(port -> variables.number("ROLLCALL_STREAMING_METRICS_PORT", Optional.empty(), 1, 65_535)),
                state,
                variables.number("ROLLCALL_STREAMING_PARALLELISM", Optional.of(2), 1, JobConfiguration.MAX_PARALLELISM),
                variables.duration("ROLLCALL_CHECKPOINT_INTERVAL", state.usualCheckpointInterval),
                variables.lifetime("ROLLCALL_STATE_LIFETIME", "ROLLCALL_CORRECTION_WINDOW"),
                SmallGroups.fromEnvironment(environment),
                new DayClosing(
                        variables.duration("ROLLCALL_PUBLICATION_DELAY", DayClosing.USUAL.delay()),
                        DayClosing.USUAL.quiet()));
    }

    private record Variables(Map<String, String> environment) {

        Optional<String> optional(String name) {
            return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
        }

        String required(String name) {
            return optional(name).orElseThrow(() -> new IllegalArgumentException(name + " is not set"));
        }

        Path path(String name) {
            try {
                return Path.of(required(name)).toAbsolutePath();
            } catch (InvalidPathException notAPath) {
                throw new IllegalArgumentException(name + " is not a path", notAPath);
            }
        }

        int number(String name, Optional<Integer> otherwise, int least, int most) {
            Optional<String> text = optional(name);
            if (text.isEmpty()) {
                return otherwise.orElseThrow(() -> new IllegalArgumentException(name + " is not set"));
            }
            String rule = name + " must be a number from " + least + " to " + most;
            try {
                int number = Integer.parseInt(text.get());
                if (number < least || number > most) {
                    throw new IllegalArgumentException(rule);
                }
                return number;
            } catch (NumberFormatException notANumber) {
                throw new IllegalArgumentException(rule, notANumber);
            }
        }

        StateBackend stateBackend(String name) {
            String text = optional(name).orElse(StateBackend.ROCKSDB.name()).toUpperCase(Locale.ROOT);
            return Arrays.stream(StateBackend.values())
                    .filter(backend -> backend.name().equals(text))
                    .findAny()
                    .orElseThrow(() -> new IllegalArgumentException(name + " must be one of "
                            + Arrays.stream(StateBackend.values())
                                    .map(backend -> backend.name().toLowerCase(Locale.ROOT))
                                    .collect(Collectors.joining(", "))));
        }

        StateLifetime lifetime(String name, String correctionWindow) {
            Duration lifetime = duration(name, StateLifetime.USUAL.duration());
            Duration shortest = StateLifetime.shortest(duration(correctionWindow, USUAL_CORRECTION_WINDOW));
            if (lifetime.compareTo(shortest) < 0) {
                throw new IllegalArgumentException(name + " must be at least " + shortest
                        + ", some days more than " + correctionWindow
                        + ": what is dropped while corrections are admitted would be counted twice");
            }
            return new StateLifetime(lifetime);
        }

        Duration duration(String name, Duration otherwise) {
            String rule = name + " must be a positive ISO-8601 duration, such as PT5S";
            try {
                Duration duration = optional(name).map(Duration::parse).orElse(otherwise);
                if (!duration.isPositive()) {
                    throw new IllegalArgumentException(rule);
                }
                return duration;
            } catch (DateTimeParseException notADuration) {
                throw new IllegalArgumentException(rule, notADuration);
            }
        }
    }
}
