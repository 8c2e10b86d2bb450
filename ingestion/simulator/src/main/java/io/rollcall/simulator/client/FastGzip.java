package io.rollcall.simulator.client;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Gzip at its fastest level: events resemble each other so much that more effort gains little. */
final class FastGzip extends GZIPOutputStream {

    private static final int BUFFER = 64 * 1024;

    FastGzip(OutputStream out) throws IOException {
        super(out, BUFFER);
        def.setLevel(Deflater.BEST_SPEED);
    }
}
