package io.rollcall.warehouse.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** A running INSERT that takes its rows piece by piece. Closing it before {@link #finish} abandons what the engine has not yet stored. */
final class InsertStream implements AutoCloseable {

    private static final int BUFFER_BYTES = 256 * 1024;

    private final Chdb chdb;
    private final MemorySegment stream;

    InsertStream(Chdb chdb, MemorySegment stream) {
        this.chdb = chdb;
        this.stream = stream;
    }

    /** Appends everything that the source holds, no faster than the engine takes it. */
    void appendAll(InputStream rows) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            byte[] buffer = new byte[BUFFER_BYTES];
            MemorySegment chunk = arena.allocate(BUFFER_BYTES);
            int length = rows.readNBytes(buffer, 0, buffer.length);
            boolean accepted = true;
            while (length > 0 && accepted) {
                MemorySegment.copy(buffer, 0, chunk, ValueLayout.JAVA_BYTE, 0, length);
                accepted = chdb.append(stream, chunk, length);
                length = rows.readNBytes(buffer, 0, buffer.length);
            }
        }
    }

    /** Stores what was appended. */
    Counters finish() throws EngineException {
        MemorySegment result = chdb.done(stream);
        try {
            EngineSession.throwIfFailed(chdb.error(result));
            return chdb.counters(result);
        } finally {
            chdb.destroy(result);
        }
    }

    @Override
    public void close() {
        chdb.destroyInsert(stream);
    }
}
