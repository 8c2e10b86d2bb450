package io.rollcall.cockpit.checkins.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.language.NamedCode;
import io.rollcall.cockpit.panel.CodeBeside;
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
            case CAMPAIGN -> kind + " · " + NamedCode.CAMPAIGN.name(checkIn.occasion(), I18NProvider::translate);
            default -> kind + " · " + NamedCode.SHIFT.name(checkIn.occasion(), I18NProvider::translate);
        };
    }

    /** The code of a campaign or a shift that the name does not say. */
    static Span code(CheckIn checkIn) {
        return new CodeBeside(
                checkIn.kind().equals(CAMPAIGN) ? NamedCode.CAMPAIGN : NamedCode.SHIFT, checkIn.occasion());
    }

    static String role(String role) {
        return I18NProvider.translate("role." + role.toLowerCase(Locale.ROOT));
    }

    /** An option or a status in words, and several of them together. */
    static String answer(CheckIn checkIn, String answer) {
        if (answer.isEmpty()) {
            return I18NProvider.translate("check-ins.together");
        }
        if (checkIn.kind().equals(CAMPAIGN)) {
            return NamedCode.OPTION.name(answer, I18NProvider::translate);
        }
        return STATUSES.contains(answer)
                ? I18NProvider.translate("check-ins.status." + answer.toLowerCase(Locale.ROOT))
                : answer;
    }

    /** The code of an option of a campaign that its words do not say. */
    static Span answerCode(CheckIn checkIn, String answer) {
        return checkIn.kind().equals(CAMPAIGN) ? new CodeBeside(NamedCode.OPTION, answer) : new Span();
    }

    static String day(CheckIn checkIn, FigureFormat format) {
        return format.day(checkIn.date());
    }
}
