package io.rollcall.spreadsheet.file;

/**
 * One cell. May hold anything about a child, so its own text form shows nothing of it.
 *
 * @param kind what the file says it is; a CSV file knows texts only
 * @param text without blanks around it; a number in plain digits, a date as {@code 2026-11-23} or {@code 2026-11-23T08:00:05}
 */
public record Cell(Kind kind, String text) {

    /** What a cell holds. */
    public enum Kind {
        EMPTY,
        TEXT,
        NUMBER,
        /** A number that its style shows as a date. */
        DATE,
        /** The text is the value that was last computed, by whomever; it is never computed here. */
        FORMULA,
        /** Such as {@code #N/A}. */
        ERROR
    }

    static final Cell EMPTY = new Cell(Kind.EMPTY, "");

    /** Strips what spreadsheets leave around texts, the no-break and the wide space too. */
    static Cell of(Kind kind, String raw) {
        int start = 0;
        int end = raw.length();
        while (start < end && isBlank(raw.charAt(start))) {
            start++;
        }
        while (start < end && isBlank(raw.charAt(end - 1))) {
            end--;
        }
        return start == end && kind == Kind.TEXT ? EMPTY : new Cell(kind, raw.substring(start, end));
    }

    public boolean isEmpty() {
        return kind == Kind.EMPTY;
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\u3000' || c == '\uFEFF';
    }

    @Override
    public String toString() {
        return "a cell of kind " + kind;
    }
}
