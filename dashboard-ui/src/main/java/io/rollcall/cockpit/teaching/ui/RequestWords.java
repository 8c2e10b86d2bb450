package io.rollcall.cockpit.teaching.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.live.Suppression;
import io.rollcall.warehouse.query.Requests.Turnaround;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Writes procedures and how long they take. */
final class RequestWords {

    private static final double MINUTES_IN_AN_HOUR = 60;
    private static final Duration HOURS_UNTIL = Duration.ofDays(2);

    private RequestWords() {}

    /** What is asked for. */
    static String procedure(String code) {
        return I18NProvider.translate("teaching.procedure." + code.toLowerCase(Locale.ROOT));
    }

    /** Of fewer than ten requests a quantile tells of single ones, and nothing of what is usual. */
    static Optional<Duration> told(Turnaround turnaround, Optional<Duration> quantile) {
        return turnaround.known() < Suppression.LEAST ? Optional.empty() : quantile;
    }

    /** In minutes, hours or days, whichever is easily read. */
    static String duration(Optional<Duration> duration, FigureFormat format) {
        return duration.map(known -> {
                    if (known.compareTo(Duration.ofHours(1)) < 0) {
                        return I18NProvider.translate("teaching.minutes", format.count(known.toMinutes()));
                    }
                    double hours = known.toMinutes() / MINUTES_IN_AN_HOUR;
                    return known.compareTo(HOURS_UNTIL) < 0
                            ? I18NProvider.translate("teaching.hours", format.decimal(OptionalDouble.of(hours)))
                            : I18NProvider.translate(
                                    "teaching.days",
                                    format.decimal(OptionalDouble.of(
                                            hours / Duration.ofDays(1).toHours())));
                })
                .orElse(FigureFormat.NO_FIGURE);
    }
}
