package io.rollcall.standalone.send;

import io.rollcall.standalone.data.Refusal;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** A file of events: one or an array of them ({@code .json}), or one a line ({@code .ndjson}, {@code .jsonl}); gzipped where its name ends with {@code .gz}. */
public final class EventFile {

    private static final String GZIPPED = ".gz";
    private static final int LINES_IN_A_REQUEST = 5_000;
    private static final int BYTES_IN_A_REQUEST = 4 << 20;

    private final Path file;
    private final String name;

    public EventFile(Path file) {
        this.file = file;
        String full = file.getFileName().toString();
        this.name = full.endsWith(GZIPPED) ? full.substring(0, full.length() - GZIPPED.length()) : full;
    }

    /** Takes the file's requests one after the other, and may throw to end it. */
    @FunctionalInterface
    interface Taker {

        void take(EventRequest request) throws IOException, InterruptedException, Refusal;
    }

    /** Hands on the whole file, in as many requests as it needs. */
    void forEachRequest(Taker taker) throws IOException, InterruptedException, Refusal {
        if (!Files.isReadable(file)) {
            throw new Refusal(file + " cannot be read.");
        }
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
                InputStream content = file.toString().endsWith(GZIPPED) ? new GZIPInputStream(raw) : raw) {
            if (name.endsWith(".ndjson") || name.endsWith(".jsonl")) {
                forEachBlock(new BufferedInputStream(content), taker);
            } else if (name.endsWith(".json")) {
                byte[] body = content.readAllBytes();
                taker.take(new EventRequest(startsAnArray(body) ? EventRequest.BATCH : EventRequest.SINGLE, 0, body));
            } else {
                throw new Refusal(
                        "What %s holds cannot be told from its name; it must end with .json, .ndjson or .jsonl, and .gz where it is gzipped, or with .csv, .tsv or .xlsx for a register."
                                .formatted(file));
            }
        }
    }

    private static void forEachBlock(InputStream lines, Taker taker) throws IOException, InterruptedException, Refusal {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        int first = 0;
        int count = 0;
        for (int next = lines.read(); next >= 0; next = lines.read()) {
            block.write(next);
            if (next == '\n') {
                count++;
                if (count - first == LINES_IN_A_REQUEST || block.size() >= BYTES_IN_A_REQUEST) {
                    taker.take(new EventRequest(EventRequest.LINES, first, block.toByteArray()));
                    block.reset();
                    first = count;
                }
            }
        }
        if (block.size() > 0) {
            taker.take(new EventRequest(EventRequest.LINES, first, block.toByteArray()));
        }
    }

    private static boolean startsAnArray(byte[] json) {
        int at = 0;
        while (at < json.length && Character.isWhitespace(json[at])) {
            at++;
        }
        return at < json.length && json[at] == '[';
    }
}
