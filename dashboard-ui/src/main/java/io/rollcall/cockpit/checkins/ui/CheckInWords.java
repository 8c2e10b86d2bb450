package io.rollcall.cockpit.checkins.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.panel.CampaignWords;
import io.rollcall.warehouse.query.CheckIns.CheckIn;
import java.util.List;
import java.util.Locale;

/** Says in the viewer's language what a check-in is. */
final class CheckInWords {

    /** How people stand at health reports and clockings; a campaign's options are its own codes. */
    static final List<String> STATUSES =
            List.of("NORMAL", "SYMPTOM", "ISOLATING", "EXEMPT", "LATE", "EARLY", "MISSING", "ABSENT", "NOT_REQUIRED");

    private static final String CAMPAIGN = "FORM";

    private CheckInWords() {}

    /** Its kind, and its name or id where there are several of the kind. */
    static String name(CheckIn checkIn) {
        String kind = I18NProvider.translate("check-ins.kind." + checkIn.kind().toLowerCase(Locale.ROOT));
        return switch (checkIn.kind()) {
            case "HEALTH_REPORT" -> kind;
            case CAMPAIGN -> kind + " · " + CampaignWords.name(checkIn.occasion());
            default -> kind + " · " + checkIn.occasion();
        };
    }

    /** The code of a campaign that the name does not say. */
    static Span code(CheckIn checkIn) {
        return checkIn.kind().equals(CAMPAIGN) ? CampaignWords.code(checkIn.occasion()) : new Span();
    }

    static String role(String role) {
        return I18NProvider.translate("role." + role.toLowerCase(Locale.ROOT));
    }

    /** An option's code as the campaign has it, a status in words, and several of them together. */
    static String answer(CheckIn checkIn, String answer) {
        if (answer.isEmpty()) {
            return I18NProvider.translate("check-ins.together");
        }
        return checkIn.kind().equals(CAMPAIGN) || !STATUSES.contains(answer)
                ? answer
                : I18NProvider.translate("check-ins.status." + answer.toLowerCase(Locale.ROOT));
    }

    static String day(CheckIn checkIn, FigureFormat format) {
        return format.day(checkIn.date());
    }
}
