package io.rollcall.standalone.program;

import io.rollcall.standalone.leash.Leash;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a child that runs on the same Java as the launcher, on a {@link Leash}. */
final class JavaCommand {

    private static final List<String> FLAGS = List.of(
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            // Arrow's memory.
            "--add-opens=java.base/java.nio=ALL-UNNAMED");

    /** Small heaps, of which little is alive, on a machine that six programs share: one thread collects. */
    private static final String SERIAL = "-XX:+UseSerialGC";

    private static final String PARALLEL = "-XX:+UseParallelGC";

    private final String classPath;
    private String collector = SERIAL;
    private final List<String> flags = new ArrayList<>(FLAGS);

    JavaCommand(String classPath) {
        this.classPath = classPath;
    }

    JavaCommand heap(String most) {
        flags.add("-Xmx" + most);
        return this;
    }

    /** For a large heap, most of which is alive: all processors collect while everything in the program waits. */
    JavaCommand collectInParallel() {
        collector = PARALLEL;
        return this;
    }

    JavaCommand flag(String flag) {
        flags.add(flag);
        return this;
    }

    List<String> run(String mainClass, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(collector);
        command.addAll(flags);
        command.add("-cp");
        command.add(leash() + File.pathSeparator + classPath);
        command.add(Leash.class.getName());
        command.add(mainClass);
        command.addAll(List.of(arguments));
        return command;
    }

    private static Path leash() {
        try {
            return Path.of(Leash.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("The launcher's own place on disk has no path.", impossible);
        }
    }
}
