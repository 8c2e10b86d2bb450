package io.rollcall.standalone.supervise;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Programs for tests: small shell scripts in a folder, which say in files what they did. */
final class Shell {

    static final Duration QUICKLY = Duration.ofMillis(50);
    static final Pace PACE = new Pace(
            new BackOff(QUICKLY, Duration.ofMillis(200), Duration.ofMinutes(1)), QUICKLY, Duration.ofSeconds(10));

    private final Path folder;

    Shell(Path folder) {
        this.folder = folder;
    }

    /** Runs until it is stopped; well once its script has made the file {@code NAME.well}. */
    Program service(String name, Set<String> after, String script) {
        Probe probe = () -> Files.exists(folder.resolve(name + ".well"));
        return program(name, after, script, Program.Kind.SERVICE, probe);
    }

    Program step(String name, Set<String> after, String script) {
        return program(name, after, script, Program.Kind.STEP, () -> true);
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    private Program program(String name, Set<String> after, String script, Program.Kind kind, Probe probe) {
        return new Program(
                name,
                List.of("/bin/sh", "-c", "cd '" + folder + "'; " + script),
                Map.of("ROLLCALL_TEST", name),
                folder.resolve(name + ".log"),
                after,
                kind,
                OptionalInt.empty(),
                probe,
                Duration.ofSeconds(10));
    }
}
