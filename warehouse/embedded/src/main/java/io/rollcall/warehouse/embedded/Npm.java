package io.rollcall.warehouse.embedded;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Installs what a lock file pins, and says every few seconds how far it is. */
final class Npm {

    private static final int SECONDS_BETWEEN_LINES = 3;
    private static final long BYTES_PER_MEGABYTE = 1_000_000;

    private final Map<String, String> environment;
    private final PrintStream progress;

    Npm(Map<String, String> environment, PrintStream progress) {
        this.environment = environment;
        this.progress = progress;
    }

    void install(Path directory) throws IOException, InterruptedException, StartRefused {
        progress.println(
                "engine: fetching ClickHouse's engine with npm (165 MB to download, 570 MB unpacked), once for this machine");
        Path log = directory.resolve("npm.log");
        Process npm = start(directory, log);
        while (!npm.waitFor(SECONDS_BETWEEN_LINES, TimeUnit.SECONDS)) {
            progress.printf("engine: %d MB unpacked%n", DirectoryTree.bytes(directory) / BYTES_PER_MEGABYTE);
        }
        if (npm.exitValue() != 0) {
            throw new StartRefused("npm could not fetch the engine; is this machine online? " + firstError(log));
        }
    }

    private Process start(Path directory, Path log) throws StartRefused {
        ProcessBuilder builder = new ProcessBuilder(
                        "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new StartRefused(
                    "npm is not on the PATH and is needed once, to fetch ClickHouse's engine: install Node.js");
        }
    }

    private static String firstError(Path log) throws IOException {
        return Files.readAllLines(log).stream()
                .filter(line -> line.startsWith("npm error"))
                .findFirst()
                .orElse("npm says nothing more");
    }
}
