package io.rollcall.standalone.supervise;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a program at one moment.
 *
 * @param pid its process, while there is one
 * @param port where it serves, if it does
 * @param restarts how often it was started again since the supervisor began
 * @param since when its process started, while there is one
 * @param note why it is not running, for people
 */
public record ProgramStatus(
        String name,
        ProgramState state,
        @Nullable Long pid,
        @Nullable Integer port,
        int restarts,
        @Nullable Instant since,
        @Nullable String note) {}
