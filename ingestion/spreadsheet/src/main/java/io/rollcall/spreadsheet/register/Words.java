package io.rollcall.spreadsheet.register;

import java.text.Normalizer;
import java.util.Locale;

/** Headings and words as they are compared: wide letters narrowed, in lower case, without the blanks and signs that people put between. */
final class Words {

    private Words() {}

    /** Wide letters, digits and signs as plain ones. */
    static String narrow(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    static String normal(String text) {
        StringBuilder normal = new StringBuilder();
        narrow(text)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(normal::appendCodePoint);
        return normal.toString();
    }
}
