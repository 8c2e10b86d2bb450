package io.rollcall.spreadsheet.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Where the parts of a zip file lie. Read from the directory at its end, like spreadsheet programs do: what stands before the parts need not say how long they are, and the JDK's
 * own reader of streams then fails on files of some well-known writers. Sizes are not looked at, since they may be anything.
 */
final class ZipDirectory {

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int PART = 0x04034b50;
    private static final int PART_LENGTH = 30;
    private static final int ENCRYPTED = 1;

    private final ByteBuffer file;

    private ZipDirectory(byte[] file) {
        this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * One part.
     *
     * @param start where its bytes begin
     * @param packed whether they are deflated; else they are as they are
     * @param length of bytes that are as they are
     */
    record Part(int start, boolean packed, int length) {}

    /** The parts by their name in lower case. */
    static Map<String, Part> read(byte[] file) {
        try {
            return new ZipDirectory(file).read();
        } catch (IndexOutOfBoundsException outside) {
            throw broken();
        }
    }

    private Map<String, Part> read() {
        int end = end();
        int count = Short.toUnsignedInt(file.getShort(end + 10));
        int entry = file.getInt(end + 16);
        if (count > Limits.PARTS) {
            throw broken();
        }
        Map<String, Part> parts = new HashMap<>();
        for (int i = 0; i < count; i++) {
            require(file.getInt(entry) == ENTRY && (file.getShort(entry + 8) & ENCRYPTED) == 0);
            int nameLength = Short.toUnsignedInt(file.getShort(entry + 28));
            String name = name(entry + ENTRY_LENGTH, nameLength);
            require(parts.put(name, part(entry)) == null);
            entry += ENTRY_LENGTH
                    + nameLength
                    + Short.toUnsignedInt(file.getShort(entry + 30))
                    + Short.toUnsignedInt(file.getShort(entry + 32));
        }
        return parts;
    }

    private int end() {
        int first = Math.max(file.limit() - END_LENGTH - LONGEST_COMMENT, 0);
        for (int end = file.limit() - END_LENGTH; end >= first; end--) {
            if (file.getInt(end) == END) {
                return end;
            }
        }
        throw broken();
    }

    private Part part(int entry) {
        int method = file.getShort(entry + 10);
        int length = file.getInt(entry + 20);
        int part = file.getInt(entry + 42);
        require(file.getInt(part) == PART && (method == 0 || method == 8));
        int start = part
                + PART_LENGTH
                + Short.toUnsignedInt(file.getShort(part + 26))
                + Short.toUnsignedInt(file.getShort(part + 28));
        require(start < file.limit() && (method == 8 || (length >= 0 && length <= file.limit() - start)));
        return new Part(start, method == 8, length);
    }

    private String name(int start, int length) {
        byte[] name = new byte[length];
        file.get(start, name);
        return new String(name, StandardCharsets.ISO_8859_1).replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw broken();
        }
    }

    private static UnreadableFileException broken() {
        return new UnreadableFileException(FileRule.BROKEN_WORKBOOK);
    }
}
