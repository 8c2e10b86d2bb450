package io.rollcall.warehouse.embedded;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A request's body, whose faults (cut off, or not compressed as announced) are the client's and are told from those of the answer. */
final class RequestBody extends FilterInputStream {

    /** The body could not be read to its end. */
    static final class Unreadable extends IOException {

        Unreadable(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    private RequestBody(InputStream decoded) {
        super(decoded);
    }

    static RequestBody of(ClickHouseRequest request, InputStream raw) throws IOException, EngineException {
        try {
            InputStream decoded = HttpEncoding.decoded(request.headers(), raw);
            return new RequestBody(request.framedRows() ? Lz4Framing.decompress(decoded) : decoded);
        } catch (IOException e) {
            throw new Unreadable(e);
        }
    }

    @Override
    public int read() throws IOException {
        try {
            return in.read();
        } catch (IOException e) {
            throw new Unreadable(e);
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            return in.read(bytes, offset, length);
        } catch (IOException e) {
            throw new Unreadable(e);
        }
    }
}
