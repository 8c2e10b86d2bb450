package io.rollcall.warehouse.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;

/** The answer of a statement that is still running: a piece is a few blocks of rows. */
final class RunningResult implements ResultStream {

    private final Chdb chdb;
    private final MemorySegment connection;
    private final MemorySegment stream;
    private MemorySegment piece = MemorySegment.NULL;
    private Counters counters = Counters.NONE;
    private boolean ended;

    RunningResult(Chdb chdb, MemorySegment connection, MemorySegment stream) {
        this.chdb = chdb;
        this.connection = connection;
        this.stream = stream;
    }

    @Override
    public boolean next() throws EngineException {
        if (ended) {
            return false;
        }
        destroyPiece();
        piece = chdb.fetch(connection, stream);
        ended = true;
        EngineSession.throwIfFailed(chdb.error(piece));
        counters = counters.plus(chdb.counters(piece));
        ended = chdb.length(piece) == 0;
        return !ended;
    }

    @Override
    public void writePiece(OutputStream out) throws IOException {
        chdb.write(piece, out);
    }

    @Override
    public Counters counters() {
        return counters;
    }

    @Override
    public void close() {
        destroyPiece();
        if (!ended) {
            chdb.cancel(connection, stream);
        }
        chdb.destroy(stream);
    }

    private void destroyPiece() {
        if (!piece.equals(MemorySegment.NULL)) {
            chdb.destroy(piece);
            piece = MemorySegment.NULL;
        }
    }
}
