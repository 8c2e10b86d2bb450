package io.rollcall.standalone.program;

import io.rollcall.standalone.data.Refusal;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where Rollcall itself lives: the checkout whose modules were built. */
public record Home(Path root) {

    private static final String PROPERTY = "rollcall.home";

    /** The one that {@code ./rollcall} names. */
    public static Home ofThisProcess() {
        return new Home(Path.of(System.getProperty(PROPERTY, "")).toAbsolutePath());
    }

    /** The command line of the launcher itself, as small as it can be, since it stays. */
    public List<String> launcher(Path engine, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-D" + PROPERTY + "=" + root,
                "-Drollcall.engine=" + engine,
                "-cp",
                System.getProperty("java.class.path"),
                "io.rollcall.standalone.Rollcall"));
        command.addAll(List.of(arguments));
        return command;
    }

    /** A module's own jar and the libraries that its build gathered beside it. */
    private String classPath(String module) throws IOException, Refusal {
        Path target = root.resolve(module).resolve("target");
        Path libraries = target.resolve("lib");
        if (!Files.isDirectory(libraries)) {
            throw new Refusal(module + " is not built: " + libraries
                    + " is missing. Run ./rollcall, which builds what it needs.");
        }
        StringBuilder path = new StringBuilder();
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(target, "*.jar")) {
            for (Path jar : jars) {
                path.append(jar).append(File.pathSeparatorChar);
            }
        }
        return path.append(libraries).append(File.separatorChar).append('*').toString();
    }

    /** The beginning of a command that runs a module's program with at most that heap. */
    JavaCommand java(String module, String heap) throws IOException, Refusal {
        return new JavaCommand(classPath(module)).heap(heap);
    }

    Path file(String first, String... more) {
        return root.resolve(Path.of(first, more));
    }
}
