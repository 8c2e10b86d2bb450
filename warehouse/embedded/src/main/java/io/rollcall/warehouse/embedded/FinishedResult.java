package io.rollcall.warehouse.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;

/** The answer of a statement that has ended, in one piece or none. */
final class FinishedResult implements ResultStream {

    private final Chdb chdb;
    private final MemorySegment result;
    private boolean given;

    FinishedResult(Chdb chdb, MemorySegment result) {
        this.chdb = chdb;
        this.result = result;
    }

    @Override
    public boolean next() {
        boolean first = !given;
        given = true;
        return first && chdb.bytes(result).byteSize() > 0;
    }

    @Override
    public void writePiece(OutputStream out) throws IOException {
        Segments.write(chdb.bytes(result), out);
    }

    @Override
    public void writeFoot(OutputStream out) {
        // A whole answer has its own.
    }

    @Override
    public Counters counters() {
        return chdb.counters(result);
    }

    @Override
    public void close() {
        chdb.destroy(result);
    }
}
