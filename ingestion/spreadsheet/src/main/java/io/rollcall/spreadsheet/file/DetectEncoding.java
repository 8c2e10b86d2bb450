package io.rollcall.spreadsheet.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Finds out a text's encoding: by its byte order mark, else whether it is UTF-8 to its last byte, else GB18030. Nothing is ever replaced by a question mark: a wrong encoding would make new pupils. */
final class DetectEncoding {

    static final Charset GB18030 = Charset.forName("GB18030");

    private static final int ALL_READABLE = 0;
    private static final int CHARACTERS_AT_ONCE = 8 << 10;

    private DetectEncoding() {}

    /**
     * What was found.
     *
     * @param start where the text begins, behind the byte order mark
     */
    record Encoding(Charset charset, int start) {}

    static Encoding detect(byte[] text, @Nullable Charset asked) {
        Encoding marked = byMark(text);
        Charset charset = asked != null ? asked : marked != null ? marked.charset() : guess(text);
        Encoding encoding = marked != null && marked.charset().equals(charset) ? marked : new Encoding(charset, 0);
        int unreadable = firstUnreadableLine(text, encoding.start(), text.length, charset);
        if (unreadable != ALL_READABLE) {
            throw new UnreadableFileException(FileRule.ENCODING, String.valueOf(unreadable), charset.name());
        }
        return encoding;
    }

    private static @Nullable Encoding byMark(byte[] text) {
        if (at(text, 0) == 0xEF && at(text, 1) == 0xBB && at(text, 2) == 0xBF) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (at(text, 0) == 0xFF && at(text, 1) == 0xFE) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        if (at(text, 0) == 0xFE && at(text, 1) == 0xFF) {
            return new Encoding(StandardCharsets.UTF_16BE, 2);
        }
        return null;
    }

    private static Charset guess(byte[] text) {
        if (firstUnreadableLine(text, 0, text.length, StandardCharsets.UTF_8) == ALL_READABLE) {
            return StandardCharsets.UTF_8;
        }
        refuseMixture(text);
        return GB18030;
    }

    /** Most UTF-8 can be read as GB18030 too, as other words. But hardly a line of GB18030 is UTF-8: one that is tells that the file was put together from two. */
    private static void refuseMixture(byte[] text) {
        int utf8Line = 0;
        int otherLine = 0;
        int line = 1;
        for (int start = 0; start < text.length && (utf8Line == 0 || otherLine == 0); line++) {
            int end = endOfLine(text, start);
            if (!isAscii(text, start, end)) {
                if (firstUnreadableLine(text, start, end, StandardCharsets.UTF_8) != ALL_READABLE) {
                    otherLine = otherLine == 0 ? line : otherLine;
                } else {
                    utf8Line = utf8Line == 0 ? line : utf8Line;
                }
            }
            start = end + 1;
        }
        if (utf8Line != 0 && otherLine != 0) {
            throw new UnreadableFileException(
                    FileRule.MIXED_ENCODINGS, String.valueOf(utf8Line), String.valueOf(otherLine));
        }
    }

    private static int endOfLine(byte[] text, int start) {
        int end = start;
        while (end < text.length && text[end] != '\n') {
            end++;
        }
        return end;
    }

    private static boolean isAscii(byte[] text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** From 1; {@link #ALL_READABLE} where there is none. A zero is in no text. */
    private static int firstUnreadableLine(byte[] text, int start, int end, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(text, start, end - start);
        CharBuffer out = CharBuffer.allocate(CHARACTERS_AT_ONCE);
        int lines = 1;
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            out.clear();
            result = decoder.decode(in, out, true);
            out.flip();
            while (out.hasRemaining()) {
                char c = out.get();
                if (c == '\n') {
                    lines++;
                } else if (c == 0) {
                    return lines;
                }
            }
        }
        return result.isError() ? lines : ALL_READABLE;
    }

    private static int at(byte[] text, int index) {
        return index < text.length ? text[index] & 0xFF : -1;
    }
}
