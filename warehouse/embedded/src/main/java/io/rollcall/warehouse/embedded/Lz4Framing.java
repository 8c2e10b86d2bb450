package io.rollcall.warehouse.embedded;

import com.clickhouse.data.stream.Lz4InputStream;
import com.clickhouse.data.stream.Lz4OutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import net.jpountz.lz4.LZ4Factory;

/** ClickHouse's own block framing, {@code compress=1} and {@code decompress=1}, in its driver's implementation. */
@SuppressWarnings("deprecation") // Deprecated for clients, whose successor keeps its streams to itself.
final class Lz4Framing {

    /** A class of each library that this needs. */
    static final List<Class<?>> LIBRARIES = List.of(Lz4OutputStream.class, LZ4Factory.class);

    private static final int BLOCK_BYTES = 1024 * 1024;

    private Lz4Framing() {}

    static OutputStream compress(OutputStream out) {
        return new Lz4OutputStream(new Unflushed(out), BLOCK_BYTES, null);
    }

    static InputStream decompress(InputStream in) {
        return new Lz4InputStream(in);
    }

    /** The driver's stream flushes after every block, which would cost a packet each. */
    private static final class Unflushed extends FilterOutputStream {

        Unflushed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void flush() {
            // Closing flushes.
        }
    }
}
