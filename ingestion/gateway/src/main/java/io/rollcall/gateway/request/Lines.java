package io.rollcall.gateway.request;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** Splits a body into lines without ever holding more than one; a line that is too long is passed over and said to be. Blank lines are counted but not shown. */
public final class Lines {

    private static final int FIRST_BUFFER = 8 << 10;

    private final InputStream body;
    private final int longest;
    private byte[] buffer = new byte[FIRST_BUFFER];
    private int start;
    private int end;
    private int next;
    private int limit;
    private int number;
    private boolean tooLong;

    /**
     * @param body UTF-8; lines end with LF or CR LF
     * @param longest in bytes
     */
    public Lines(InputStream body, int longest) {
        this.body = body;
        this.longest = longest;
    }

    /** Goes to the next line that is not blank; false where there is none. */
    public boolean advance() {
        try {
            while (advanceAny()) {
                if (tooLong || !isBlank()) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line's number, from 1. */
    public int number() {
        return number;
    }

    /** Whether the line is longer than is taken; it then has no text. */
    public boolean isTooLong() {
        return tooLong;
    }

    byte[] buffer() {
        return buffer;
    }

    int start() {
        return start;
    }

    int length() {
        return end - start;
    }

    private boolean advanceAny() throws IOException {
        number++;
        tooLong = false;
        int scanned = 0;
        while (true) {
            int lineFeed = find(next + scanned);
            if (lineFeed >= 0) {
                return show(lineFeed, lineFeed + 1);
            }
            scanned = limit - next;
            if (scanned > longest) {
                return passOver();
            }
            if (!fill()) {
                return scanned > 0 && show(limit, limit);
            }
        }
    }

    private boolean show(int lineEnd, int nextLine) {
        start = next;
        end = lineEnd;
        next = nextLine;
        tooLong = end - start > longest;
        return true;
    }

    private boolean passOver() throws IOException {
        tooLong = true;
        int lineFeed = -1;
        while (lineFeed < 0) {
            next = limit;
            if (!fill()) {
                start = limit;
                end = limit;
                return true;
            }
            lineFeed = find(next);
        }
        start = lineFeed;
        end = lineFeed;
        next = lineFeed + 1;
        return true;
    }

    private int find(int from) {
        for (int i = from; i < limit; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private boolean fill() throws IOException {
        if (next > 0) {
            System.arraycopy(buffer, next, buffer, 0, limit - next);
            limit -= next;
            next = 0;
        }
        if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = body.read(buffer, limit, buffer.length - limit);
        limit += Math.max(read, 0);
        return read > 0;
    }

    private boolean isBlank() {
        for (int i = start; i < end; i++) {
            if (buffer[i] > ' ' || buffer[i] < 0) {
                return false;
            }
        }
        return true;
    }
}
