package io.rollcall.warehouse.embedded;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;

/** Brings bytes from the engine's memory into a stream. */
final class Segments {

    private static final int BUFFER_BYTES = 64 * 1024;

    private Segments() {}

    static void write(MemorySegment bytes, OutputStream out) throws IOException {
        byte[] buffer = new byte[(int) Math.min(bytes.byteSize(), BUFFER_BYTES)];
        for (long from = 0; from < bytes.byteSize(); from += buffer.length) {
            int count = (int) Math.min(buffer.length, bytes.byteSize() - from);
            MemorySegment.copy(bytes, JAVA_BYTE, from, buffer, 0, count);
            out.write(buffer, 0, count);
        }
    }
}
