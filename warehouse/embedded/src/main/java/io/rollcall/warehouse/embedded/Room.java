package io.rollcall.warehouse.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;

/**
 * Refuses what would write while the disk is full, and says which disk. Not only for the sake of the sentence: with no byte left the engine answers a CREATE as done, writes an empty description of the table, and cannot open the directory any
 * more when it is started again.
 */
final class Room {

    /** More than any description of a table takes, and the parts of a few inserts. */
    private static final long LEAST = 64L * 1024 * 1024;

    private static final double MEGABYTE = 1e6;

    private final Path data;
    private final LongSupplier free;

    /** @param free bytes that may still be written there */
    Room(Path data, LongSupplier free) {
        this.data = data;
        this.free = free;
    }

    static Room on(Path data) {
        return new Room(data, () -> usable(data));
    }

    /** Bytes that may still be written. */
    long free() {
        return free.getAsLong();
    }

    void mustBeThere() throws EngineException {
        long bytes = free.getAsLong();
        if (bytes < LEAST) {
            throw new EngineException(
                    ErrorCode.NOT_ENOUGH_SPACE,
                    "The disk under %s has %.1f MB left and the warehouse takes nothing in below %.1f: make room there; reading goes on, and what is sent again then is taken"
                            .formatted(data, bytes / MEGABYTE, LEAST / MEGABYTE));
        }
    }

    private static long usable(Path data) {
        try {
            return Files.getFileStore(data).getUsableSpace();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
