package io.rollcall.event;

import java.util.regex.Pattern;

/** The one form that any code or id chosen by a caller may have. It leaves no room for free text, hence none for personal data. */
public final class Codes {

    /** For schemas and error messages. */
    public static final String PATTERN = "[A-Za-z0-9._:-]{1,64}";

    private static final Pattern CODE = Pattern.compile(PATTERN);

    private Codes() {}

    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    /** Returns the text where it is a code, else fails with {@link IllegalArgumentException} that names the field but not the text. */
    public static String require(String text, String field) {
        if (!isCode(text)) {
            throw new IllegalArgumentException(field + " must match " + PATTERN);
        }
        return text;
    }
}
