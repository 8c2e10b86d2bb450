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
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            // Arrow's memory.
            "--add-opens=java.base/java.nio=ALL-UNNAMED");

    private final String classPath;
    private final List<String> flags = new ArrayList<>(FLAGS);

    JavaCommand(String classPath) {
        this.classPath = classPath;
    }

    JavaCommand heap(String most) {
        flags.add("-Xmx" + most);
        return this;
    }

    JavaCommand flag(String flag) {
        flags.add(flag);
        return this;
    }

    List<String> run(String mainClass, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
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
