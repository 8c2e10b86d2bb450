package io.rollcall.warehouse.embedded;

import java.io.IOException;
import java.io.OutputStream;

/** A statement's answer, piece by piece. Closing it early cancels the statement. */
interface ResultStream extends AutoCloseable {

    /** Waits for the next piece; false where there is none. */
    boolean next() throws EngineException;

    /** Writes the piece that {@link #next} announced. */
    void writePiece(OutputStream out) throws IOException;

    /** Writes what follows the last piece. */
    void writeFoot(OutputStream out) throws IOException;

    /** What was read and written so far. */
    Counters counters();

    @Override
    void close();
}
