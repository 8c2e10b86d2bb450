package io.rollcall.streaming;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.util.FileUtils;

/**
 * The checkpoints that earlier lives of the job left on disk, one directory per life: {@code <life>/chk-<number>/_metadata}. Flink moves {@code _metadata} into place
 * as a checkpoint's last act, so one that has it is whole, and it goes on counting where the checkpoint that it started from left off, so the highest number is the
 * latest.
 *
 * @param checkpoints where they are
 */
record LatestCheckpoint(Path checkpoints) {

    private static final String PREFIX = "chk-";
    private static final String WHOLE = "_metadata";

    Optional<Path> find() {
        return children(checkpoints)
                .flatMap(LatestCheckpoint::children)
                .filter(checkpoint -> number(checkpoint).isPresent() && Files.isRegularFile(checkpoint.resolve(WHOLE)))
                .max(Comparator.comparing(checkpoint -> number(checkpoint).orElseThrow()));
    }

    /** Removes every life but the one that the latest checkpoint lies in. Sound because no checkpoint of a life refers to files of another one. */
    void removeOlderLives() {
        Optional<Path> current = find().map(Path::getParent);
        children(checkpoints)
                .filter(life -> !Optional.of(life).equals(current))
                .forEach(life -> FileUtils.deleteDirectoryQuietly(life.toFile()));
    }

    private static Optional<Long> number(Path checkpoint) {
        String name = checkpoint.getFileName().toString();
        boolean numbered = name.startsWith(PREFIX)
                && name.substring(PREFIX.length()).chars().allMatch(Character::isDigit)
                && name.length() > PREFIX.length();
        return numbered ? Optional.of(Long.parseLong(name.substring(PREFIX.length()))) : Optional.empty();
    }

    private static Stream<Path> children(Path directory) {
        if (!Files.isDirectory(directory)) {
            return Stream.empty();
        }
        try (Stream<Path> children = Files.list(directory)) {
            return List.copyOf(children.toList()).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
