package io.rollcall.cockpit.checkins.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.warehouse.query.CheckIns.CheckIn;
import java.util.List;
import java.util.Locale;

/** Says in the viewer's language what a check-in is. */
final class CheckInWords {

    /** How people stand at health reports and clockings; a campaign's options are its own codes. */
    static final List<String> STATUSES =
            List.of("NORMAL", "SYMPTOM", "ISOLATING", "EXEMPT", "LATE", "EARLY", "MISSING", "ABSENT", "NOT_REQUIRED");

    private CheckInWords() {}

    /** Its kind, and its id where there are several of the kind. */
    static String name(CheckIn checkIn) {
        String kind = I18NProvider.translate("check-ins.kind." + checkIn.kind().toLowerCase(Locale.ROOT));
        return checkIn.kind().equals("HEALTH_REPORT") ? kind : kind + " · " + checkIn.occasion();
    }

    static String role(String role) {
        return I18NProvider.translate("role." + role.toLowerCase(Locale.ROOT));
    }

    /** An option's code as the campaign has it, a status in words, and several of them together. */
    static String answer(CheckIn checkIn, String answer) {
        if (answer.isEmpty()) {
            return I18NProvider.translate("check-ins.together");
        }
        return checkIn.kind().equals("FORM") || !STATUSES.contains(answer)
                ? answer
                : I18NProvider.translate("check-ins.status." + answer.toLowerCase(Locale.ROOT));
    }

    static String day(CheckIn checkIn, FigureFormat format) {
        return format.day(checkIn.date());
    }
}
