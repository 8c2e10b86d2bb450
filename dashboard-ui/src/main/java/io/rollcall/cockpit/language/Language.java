package io.rollcall.cockpit.language;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    /** The language of a browser that no page of the framework answers: the one it has chosen here, or else the first it asks for that the cockpit speaks. */
    public static Language of(HttpServletRequest request) {
        return remembered(request.getCookies())
                .or(() -> Collections.list(request.getLocales()).stream()
                        .flatMap(locale -> named(locale.getLanguage()).stream())
                        .findFirst())
                .orElse(ENGLISH);
    }

    static Optional<Language> remembered(Cookie @Nullable [] cookies) {
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(LanguageSwitch.COOKIE))
                        .flatMap(cookie -> named(cookie.getValue()).stream())
                        .findFirst();
    }

    static Optional<Language> named(String code) {
        return Arrays.stream(values())
                .filter(language -> language.locale.getLanguage().equals(code))
                .findFirst();
    }
}
