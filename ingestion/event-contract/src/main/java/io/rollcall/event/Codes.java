package io.rollcall.event;

/** The one form that any code or id chosen by a caller may have. It leaves no room for free text, hence none for personal data. */
public final class Codes {

    /** For schemas and error messages. */
    public static final String PATTERN = "[A-Za-z0-9._:-]{1,64}";

    private static final int LONGEST = 64;
    private static final boolean[] ALLOWED = allowed();

    private Codes() {}

    /** Reads the text itself: a dozen codes are checked for each event, and a regular expression made that a tenth of the cost of an event. */
    public static boolean isCode(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (!isCodeCharacter(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Returns the text where it is a code, else fails with {@link IllegalArgumentException} that names the field but not the text. */
    public static String require(String text, String field) {
        if (!isCode(text)) {
            throw new IllegalArgumentException(field + " must match " + PATTERN);
        }
        return text;
    }

    private static boolean isCodeCharacter(char c) {
        return c < ALLOWED.length && ALLOWED[c];
    }

    private static boolean[] allowed() {
        boolean[] allowed = new boolean[128];
        for (char c : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._:-".toCharArray()) {
            allowed[c] = true;
        }
        return allowed;
    }
}
