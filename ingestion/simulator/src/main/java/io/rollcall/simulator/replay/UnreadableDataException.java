package io.rollcall.simulator.replay;

import java.nio.file.Path;

/** A file that is not what it should be; the message names the file, the line and the rule. */
public final class UnreadableDataException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableDataException(Path file, String why) {
        super(file + ": " + why);
    }

    UnreadableDataException(Path file, long line, String why) {
        super(file + ", line " + line + ": " + why);
    }
}
