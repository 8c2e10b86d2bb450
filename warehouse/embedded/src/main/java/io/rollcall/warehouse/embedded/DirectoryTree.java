package io.rollcall.warehouse.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What is done with a folder and everything in it. */
final class DirectoryTree {

    private DirectoryTree() {}

    static void delete(Path directory) throws IOException {
        for (Path path : list(directory)) {
            Files.deleteIfExists(path);
        }
    }

    /** The size of all files; those that vanish meanwhile count nothing. */
    static long bytes(Path directory) throws IOException {
        long bytes = 0;
        for (Path path : list(directory)) {
            bytes += size(path);
        }
        return bytes;
    }

    private static long size(Path path) throws IOException {
        try {
            return Files.isRegularFile(path) ? Files.size(path) : 0;
        } catch (NoSuchFileException e) {
            return 0;
        }
    }

    /** Deepest first. */
    private static List<Path> list(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause() == null ? new IOException(e) : e.getCause();
        }
    }
}
