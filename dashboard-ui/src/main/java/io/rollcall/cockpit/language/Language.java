package io.rollcall.cockpit.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language that the cockpit is complete in. */
public enum Language {
    /** English. */
    ENGLISH(Locale.ENGLISH),
    /** Simplified Chinese, as written in China. */
    CHINESE(Locale.SIMPLIFIED_CHINESE);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The locale that texts, numbers and dates are written in. */
    public Locale locale() {
        return locale;
    }

    /** The language of a locale that the cockpit has chosen; English where it is neither. */
    public static Language of(Locale locale) {
        return named(locale.getLanguage()).orElse(ENGLISH);
    }

    static Optional<Language> named(String code) {
        return Arrays.stream(values())
                .filter(language -> language.locale.getLanguage().equals(code))
                .findFirst();
    }
}
