package io.rollcall.standalone.supervise;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The last lines of a log, for a message about a program that did not start. */
final class LogTail {

    private static final int LINES = 12;
    /** Takes any byte, so that a log in another encoding is shown rather than refused. */
    private static final Charset TOLERANT = StandardCharsets.ISO_8859_1;

    private LogTail() {}

    static String of(Path log) {
        try {
            List<String> lines = Files.exists(log) ? Files.readAllLines(log, TOLERANT) : List.of();
            return lines.stream()
                    .skip(Math.max(0, lines.size() - LINES))
                    .map(line -> "    " + line)
                    .collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            return "    (unreadable: " + unreadable.getMessage() + ")";
        }
    }
}
