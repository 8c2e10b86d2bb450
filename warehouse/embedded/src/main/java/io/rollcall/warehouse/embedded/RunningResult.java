package io.rollcall.warehouse.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;

/** The answer of a statement that is still running: a piece is a block of rows. */
final class RunningResult implements ResultStream {

    private final Chdb chdb;
    private final MemorySegment connection;
    private final MemorySegment stream;
    private final PieceForm form;
    private MemorySegment piece = MemorySegment.NULL;
    private Counters counters = Counters.NONE;
    private boolean headWritten;
    private boolean ended;

    RunningResult(Chdb chdb, MemorySegment connection, MemorySegment stream, PieceForm form) {
        this.chdb = chdb;
        this.connection = connection;
        this.stream = stream;
        this.form = form;
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
        ended = chdb.bytes(piece).byteSize() == 0;
        return !ended;
    }

    @Override
    public void writePiece(OutputStream out) throws IOException {
        MemorySegment bytes = chdb.bytes(piece);
        Segments.write(headWritten ? form.rows(bytes) : form.headAndRows(bytes), out);
        headWritten = true;
    }

    @Override
    public void writeFoot(OutputStream out) throws IOException {
        if (headWritten) {
            out.write(form.foot());
        }
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
