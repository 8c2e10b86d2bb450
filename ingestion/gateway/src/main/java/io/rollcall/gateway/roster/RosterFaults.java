package io.rollcall.gateway.roster;

import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.request.RequestFailure;
import io.rollcall.spreadsheet.file.FileRule;
import io.rollcall.spreadsheet.file.UnreadableFileException;

/** Words what ends a roster. No sentence repeats a value of the file. */
final class RosterFaults {

    private RosterFaults() {}

    static RequestFailedException because(RosterRule rule, String... arguments) {
        return RequestFailedException.because(RequestFailure.INVALID_ROSTER, rule, arguments);
    }

    /** Of the archive as a whole. */
    static RequestFailedException archive(UnreadableFileException unreadable) {
        return unreadable.rule() == FileRule.UNPACKED_SIZE
                ? because(RosterRule.ARCHIVE_SIZE, unreadable.arguments().getFirst())
                : because(RosterRule.ARCHIVE);
    }

    /** Of one of its files. */
    static RequestFailedException lines(String file, UnreadableFileException unreadable) {
        return switch (unreadable.rule()) {
            case ENCODING ->
                because(RosterRule.TEXT, file, unreadable.arguments().getFirst());
            case QUOTES ->
                because(RosterRule.QUOTES, file, unreadable.arguments().getFirst());
            default -> archive(unreadable);
        };
    }
}
