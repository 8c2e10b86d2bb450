package io.rollcall.cockpit.classes;

import io.rollcall.cockpit.audit.LookReason;
import java.util.regex.Pattern;

/**
 * What a school's own staff look at its classes for.
 *
 * @param reference a number of the school's own, such as a file's, so that an auditor can ask for it; "" where there is none
 */
public record Purpose(LookReason reason, String reference) {

    /** No room for a name in words, an id card, a phone or a pupil's number: those have more figures in all, or letters of other alphabets. */
    private static final Pattern REFERENCE = Pattern.compile("(?:[A-Z]{1,4}-)?(?:\\d{4}-)?\\d{1,4}");

    public Purpose {
        if (!isReference(reference)) {
            throw new IllegalArgumentException("a reference must be written as in F-2026-114");
        }
    }

    /** Whether this may stand as a reference; nothing may. */
    public static boolean isReference(String text) {
        return text.isEmpty() || REFERENCE.matcher(text).matches();
    }

    /** As the audit log keeps it. */
    public String code() {
        return reference.isEmpty() ? reason.name() : reason.name() + ":" + reference;
    }
}
