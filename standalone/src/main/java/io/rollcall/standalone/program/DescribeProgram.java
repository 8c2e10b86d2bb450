package io.rollcall.standalone.program;

import io.rollcall.standalone.data.DataDirectory;
import io.rollcall.standalone.supervise.Probe;
import io.rollcall.standalone.supervise.Program;
import io.rollcall.standalone.supervise.Program.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Gives a program what all programs of one machine have: a file for its output, and a time in which it must have started. */
record DescribeProgram(DataDirectory data) {

    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    /** One that stays. */
    Program service(
            String name,
            List<String> command,
            Map<String, String> environment,
            Set<String> after,
            int port,
            Probe probe) {
        return new Program(
                name,
                command,
                environment,
                data.log(name),
                after,
                Kind.SERVICE,
                OptionalInt.of(port),
                probe,
                START_LIMIT);
    }

    /** One that ends by itself. */
    Program step(String name, List<String> command, Map<String, String> environment, Set<String> after) {
        return new Program(
                name,
                command,
                environment,
                data.log(name),
                after,
                Kind.STEP,
                OptionalInt.empty(),
                () -> true,
                START_LIMIT);
    }
}
