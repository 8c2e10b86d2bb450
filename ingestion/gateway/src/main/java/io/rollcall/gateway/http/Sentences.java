package io.rollcall.gateway.http;

import io.rollcall.event.Rejection;
import io.rollcall.gateway.intake.Fault;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The sentences of answers, in the language that the caller accepts: English, or Chinese where it is asked for. */
final class Sentences {

    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);
    static final String BUNDLE = "io.rollcall.gateway.http.sentences";

    /** For those who keep a spreadsheet and know no field names. */
    static final String FILE_BUNDLE = "io.rollcall.gateway.http.files";

    static final String ROSTER_BUNDLE = "io.rollcall.gateway.http.rosters";

    private final ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();

    Sentences() {
        bundles.setBasenames(BUNDLE, FILE_BUNDLE, ROSTER_BUNDLE);
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
        bundles.setAlwaysUseMessageFormat(true);
    }

    String of(Fault fault) {
        return of("rule." + fault.rule().name(), fault.arguments());
    }

    /** What the sender of a rejected event was told; "" where the record is of a version that did not keep it, or is newer than this gateway. */
    String of(Rejection rejection) {
        @Nullable String sentence = bundles.getMessage(
                "rule." + rejection.rule(), rejection.arguments().toArray(), "", LocaleContextHolder.getLocale());
        return sentence == null ? "" : sentence;
    }

    /** Says of a cell what {@link #of(Fault)} says of a field. */
    String ofCell(Fault fault) {
        Object[] arguments = fault.arguments().toArray();
        Locale locale = LocaleContextHolder.getLocale();
        @Nullable String own = bundles.getMessage("cell." + fault.rule().name(), arguments, null, locale);
        return own == null ? of(fault) : own;
    }

    String of(String key, List<String> arguments) {
        return bundles.getMessage(key, arguments.toArray(), LocaleContextHolder.getLocale());
    }
}
