package io.rollcall.warehouse.embedded;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;

import java.lang.foreign.MemorySegment;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * How the pieces of a running statement's answer join. The engine writes every piece as a document of its own, so what a format puts before the first
 * row and after the last must be kept once. A format that is not here cannot be joined (it counts rows, or parts them) and is answered whole.
 */
final class PieceForm {
    /** Rows and nothing else. */
    private static final PieceForm ROWS = new PieceForm(piece -> 0);

    private static final PieceForm TSV_NAMES = new PieceForm(piece -> endOfLines(piece, 1, false));
    private static final PieceForm TSV_NAMES_AND_TYPES = new PieceForm(piece -> endOfLines(piece, 2, false));

    /** In quotes a name may hold an end of line. */
    private static final PieceForm CSV_NAMES = new PieceForm(piece -> endOfLines(piece, 1, true));

    private static final PieceForm CSV_NAMES_AND_TYPES = new PieceForm(piece -> endOfLines(piece, 2, true));
    private static final PieceForm BINARY_NAMES = new PieceForm(piece -> endOfTexts(piece, 1));
    private static final PieceForm BINARY_NAMES_AND_TYPES = new PieceForm(piece -> endOfTexts(piece, 2));

    /** A schema first, and a mark of the end last: a message's mark with the length 0. */
    private static final PieceForm ARROW =
            new PieceForm(piece -> 8L + piece.get(JAVA_INT_UNALIGNED, Integer.BYTES), -1, -1, -1, -1, 0, 0, 0, 0);

    private static final Map<String, PieceForm> BY_FORMAT = Map.ofEntries(
            Map.entry("TabSeparated", ROWS),
            Map.entry("TSV", ROWS),
            Map.entry("TabSeparatedRaw", ROWS),
            Map.entry("TSVRaw", ROWS),
            Map.entry("CSV", ROWS),
            Map.entry("JSONEachRow", ROWS),
            Map.entry("JSONCompactEachRow", ROWS),
            Map.entry("RowBinary", ROWS),
            Map.entry("Native", ROWS),
            Map.entry("TabSeparatedWithNames", TSV_NAMES),
            Map.entry("TSVWithNames", TSV_NAMES),
            Map.entry("CSVWithNames", CSV_NAMES),
            Map.entry("TabSeparatedWithNamesAndTypes", TSV_NAMES_AND_TYPES),
            Map.entry("TSVWithNamesAndTypes", TSV_NAMES_AND_TYPES),
            Map.entry("CSVWithNamesAndTypes", CSV_NAMES_AND_TYPES),
            Map.entry("RowBinaryWithNames", BINARY_NAMES),
            Map.entry("RowBinaryWithNamesAndTypes", BINARY_NAMES_AND_TYPES),
            Map.entry("ArrowStream", ARROW));

    private final ToLongFunction<MemorySegment> headLength;
    private final byte[] foot;

    private PieceForm(ToLongFunction<MemorySegment> headLength, int... foot) {
        this.headLength = headLength;
        this.foot = new byte[foot.length];
        for (int i = 0; i < foot.length; i++) {
            this.foot[i] = (byte) foot[i];
        }
    }

    static Optional<PieceForm> of(String format) {
        return Optional.ofNullable(BY_FORMAT.get(format));
    }

    /** A first piece without its foot. */
    MemorySegment headAndRows(MemorySegment piece) {
        return piece.asSlice(0, piece.byteSize() - foot.length);
    }

    /** A later piece without its head and its foot. */
    MemorySegment rows(MemorySegment piece) {
        long head = headLength.applyAsLong(piece);
        return piece.asSlice(head, piece.byteSize() - foot.length - head);
    }

    /** What comes after the last row. */
    byte[] foot() {
        return foot.clone();
    }

    private static long endOfLines(MemorySegment piece, int lines, boolean quotes) {
        int left = lines;
        boolean quoted = false;
        long at = 0;
        while (at < piece.byteSize() && left > 0) {
            byte b = piece.get(JAVA_BYTE, at);
            quoted ^= quotes && b == '"';
            left -= b == '\n' && !quoted ? 1 : 0;
            at++;
        }
        return at;
    }

    private static long endOfTexts(MemorySegment piece, int textsPerColumn) {
        BinaryReader reader = new BinaryReader(piece);
        long texts = reader.number() * textsPerColumn;
        for (long i = 0; i < texts; i++) {
            reader.skip(reader.number());
        }
        return reader.position();
    }

    /** Reads ClickHouse's numbers of variable length. */
    private static final class BinaryReader {

        private final MemorySegment bytes;
        private long position;

        BinaryReader(MemorySegment bytes) {
            this.bytes = bytes;
        }

        long number() {
            long value = 0;
            int shift = 0;
            byte b;
            do {
                b = bytes.get(JAVA_BYTE, position++);
                value |= (long) (b & 0x7f) << shift;
                shift += 7;
            } while (b < 0);
            return value;
        }

        void skip(long count) {
            position += count;
        }

        long position() {
            return position;
        }
    }
}
