package io.rollcall.cockpit.notices.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.live.PartOfWhole;
import io.rollcall.cockpit.live.Shown;
import io.rollcall.warehouse.query.NoticeFigures;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.OptionalLong;

/** Says in the viewer's language what is known of a notice. */
final class NoticeWords {

    private final FigureFormat format;

    NoticeWords(FigureFormat format) {
        this.format = format;
    }

    /** Those who have read it, of its audience. */
    static PartOfWhole readers(NoticeFigures notice) {
        return new PartOfWhole(notice.stands().reached(), notice.audience());
    }

    String role(NoticeFigures notice) {
        return I18NProvider.translate("role." + notice.role().toLowerCase(Locale.ROOT));
    }

    /** With its day where that is not the one shown. */
    String moment(Instant moment, Shown shown) {
        ZoneId zone = shown.zone();
        LocalDate day = LocalDate.ofInstant(moment, zone);
        String minute = format.minute(moment, zone);
        return shown.snapshot().date().filter(day::equals).isPresent() ? minute : format.day(day) + " " + minute;
    }

    /** How long it took; a dash while it has not come to that. */
    String lasting(OptionalLong minutes) {
        if (minutes.isEmpty()) {
            return FigureFormat.NO_FIGURE;
        }
        Duration time = Duration.ofMinutes(Math.max(0, minutes.getAsLong()));
        return time.toHours() == 0
                ? I18NProvider.translate("notices.minutes", format.count(time.toMinutes()))
                : I18NProvider.translate(
                        "notices.hours", format.count(time.toHours()), format.count(time.toMinutesPart()));
    }
}
