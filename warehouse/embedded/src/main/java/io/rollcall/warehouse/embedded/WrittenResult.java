package io.rollcall.warehouse.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The answer of a statement that has ended, in a temporary file that the engine wrote and that goes when it is closed. */
final class WrittenResult implements ResultStream {

    private final Path file;
    private final Counters counters;
    private boolean given;

    WrittenResult(Path file, Counters counters) {
        this.file = file;
        this.counters = counters;
    }

    @Override
    public boolean next() {
        boolean first = !given;
        given = true;
        return first;
    }

    @Override
    public void writePiece(OutputStream out) throws IOException {
        Files.copy(file, out);
    }

    @Override
    public void writeFoot(OutputStream out) {
        // A whole answer has its own.
    }

    @Override
    public Counters counters() {
        return counters;
    }

    @Override
    public void close() {
        delete(file);
    }

    /** Also what an engine that failed has left behind. */
    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
