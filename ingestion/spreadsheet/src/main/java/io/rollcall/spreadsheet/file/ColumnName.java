package io.rollcall.spreadsheet.file;

/** Columns as spreadsheet programs name them: A, B … Z, AA … */
public final class ColumnName {

    /** No sheet has a column so far right. */
    static final int NONE = -1;

    private static final int LETTERS = 26;
    private static final int MOST_LETTERS = 3;

    private ColumnName() {}

    /**
     * @param column from 0
     */
    public static String of(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
        }
        return letters.toString();
    }

    /** The column of {@code AB} or {@code AB12}, from 0; below 0 where the text is neither. */
    public static int parse(String reference) {
        int column = 0;
        int letters = 0;
        while (letters < reference.length() && isLetter(reference.charAt(letters))) {
            column = column * LETTERS + (reference.charAt(letters) - 'A') + 1;
            letters++;
            if (letters > MOST_LETTERS) {
                return NONE;
            }
        }
        return column - 1;
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
