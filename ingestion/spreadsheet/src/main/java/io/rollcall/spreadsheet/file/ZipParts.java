package io.rollcall.spreadsheet.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** The parts of a workbook, unpacked as they are read and never kept. All bytes that come out are counted, once, before anything else is done with them. */
final class ZipParts {

    private static final int BUFFER = 64 << 10;

    private final byte[] file;
    private final Map<String, ZipDirectory.Part> parts;

    private ZipParts(byte[] file) {
        this.file = file;
        this.parts = ZipDirectory.read(file);
    }

    static ZipParts open(byte[] file) {
        return open(file, Limits.UNPACKED_BYTES);
    }

    /** Unpacks everything once, into nothing; fails where that is more bytes than may be. */
    static ZipParts open(byte[] file, long mostBytes) {
        ZipParts opened = new ZipParts(file);
        byte[] discarded = new byte[BUFFER];
        long bytes = 0;
        for (ZipDirectory.Part part : opened.parts.values()) {
            try (InputStream unpacked = opened.unpack(part)) {
                for (int read = unpacked.read(discarded); read >= 0; read = unpacked.read(discarded)) {
                    bytes += read;
                    if (bytes > mostBytes) {
                        throw new UnreadableFileException(FileRule.UNPACKED_SIZE, String.valueOf(mostBytes >> 20));
                    }
                }
            } catch (IOException broken) {
                throw new UnreadableFileException(FileRule.BROKEN_WORKBOOK);
            }
        }
        return opened;
    }

    /** In lower case. */
    Set<String> names() {
        return Collections.unmodifiableSet(parts.keySet());
    }

    boolean has(String name) {
        return parts.containsKey(name.toLowerCase(Locale.ROOT));
    }

    /** Fails where there is no such part. */
    InputStream part(String name) {
        ZipDirectory.@Nullable Part part = parts.get(name.toLowerCase(Locale.ROOT));
        if (part == null) {
            throw new UnreadableFileException(FileRule.BROKEN_WORKBOOK);
        }
        return unpack(part);
    }

    /** What follows the part does not matter: deflated bytes say themselves where they end. */
    private InputStream unpack(ZipDirectory.Part part) {
        return part.packed()
                ? new Unpacked(new ByteArrayInputStream(file, part.start(), file.length - part.start()))
                : new ByteArrayInputStream(file, part.start(), part.length());
    }

    /** Gives the inflater's own memory back at once, of which the garbage collector knows nothing. */
    private static final class Unpacked extends InflaterInputStream {

        Unpacked(InputStream packed) {
            super(packed, new Inflater(true), BUFFER);
        }

        @Override
        public void close() throws IOException {
            inf.end();
            super.close();
        }
    }
}
