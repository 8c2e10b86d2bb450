package io.rollcall.warehouse.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Keeps an answer until it is whole: in memory while it is small, then in a temporary file. */
final class Spool extends OutputStream {

    private static final int MEMORY_BYTES = 4 * 1024 * 1024;

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable Path file;
    private @Nullable OutputStream onDisk;

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (onDisk == null && memory.size() + length > MEMORY_BYTES) {
            file = Files.createTempFile("answer-", ".spool");
            onDisk = Files.newOutputStream(file);
        }
        (onDisk == null ? memory : onDisk).write(bytes, offset, length);
    }

    void copyTo(OutputStream out) throws IOException {
        memory.writeTo(out);
        if (onDisk != null && file != null) {
            onDisk.flush();
            Files.copy(file, out);
        }
    }

    @Override
    public void close() throws IOException {
        if (onDisk != null && file != null) {
            onDisk.close();
            Files.delete(file);
        }
    }
}
