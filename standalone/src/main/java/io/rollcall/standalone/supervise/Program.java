package io.rollcall.standalone.supervise;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One program as it is run on this machine.
 *
 * @param name what {@code status} calls it
 * @param command the command line
 * @param environment what its environment has beyond the launcher's own
 * @param log the file that its output is kept in
 * @param after the names of the programs that must be well before it starts
 * @param kind whether it stays or ends by itself
 * @param port where it serves, if it does
 * @param probe how to see that it is well; not asked of a step
 * @param startLimit how long its first start may take
 */
public record Program(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path log,
        Set<String> after,
        Kind kind,
        OptionalInt port,
        Probe probe,
        Duration startLimit) {

    /** Whether a program stays or ends by itself. */
    public enum Kind {
        /** Runs until it is stopped; started again when it dies. */
        SERVICE,
        /** Runs once at every start and must end with exit code 0 before what comes after it starts. */
        STEP
    }

    public Program {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        after = Set.copyOf(after);
    }

    /** The same in another environment. */
    public Program in(Map<String, String> another) {
        return new Program(name, command, another, log, after, kind, port, probe, startLimit);
    }
}
