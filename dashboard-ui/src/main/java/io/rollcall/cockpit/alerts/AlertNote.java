package io.rollcall.cockpit.alerts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody does about an alert. A closed list: in free text a child's name could reach the warehouse. */
public enum AlertNote {
    /** The school has been called. */
    CALLED,
    /** The fault is found and is being mended. */
    BEING_MENDED,
    /** It was to be expected, such as an outing. */
    EXPECTED,
    /** It is none. */
    FALSE_ALARM;

    /** The note of that name; empty for one that this build does not know. */
    public static Optional<AlertNote> named(String name) {
        return Arrays.stream(values()).filter(note -> note.name().equals(name)).findFirst();
    }

    /** Under which it is in the texts. */
    public String textKey() {
        return "alerts.note." + name().toLowerCase(Locale.ROOT);
    }
}
