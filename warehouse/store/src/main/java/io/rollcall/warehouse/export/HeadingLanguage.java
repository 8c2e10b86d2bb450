package io.rollcall.warehouse.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** A language that the headings of every column are known in. */
public enum HeadingLanguage {
    ENGLISH(Locale.ENGLISH),
    CHINESE(Locale.CHINESE);

    private final Locale locale;

    HeadingLanguage(Locale locale) {
        this.locale = locale;
    }

    /** The language of a code such as {@code zh}. */
    public static Optional<HeadingLanguage> named(String code) {
        return Arrays.stream(values())
                .filter(language -> language.locale.getLanguage().equals(code))
                .findFirst();
    }

    String heading(ExportColumn column) {
        // Without the fallback to the machine's own language, which would be a third answer.
        return ResourceBundle.getBundle(
                        "io.rollcall.warehouse.export.headings",
                        locale,
                        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES))
                .getString(column.name());
    }
}
