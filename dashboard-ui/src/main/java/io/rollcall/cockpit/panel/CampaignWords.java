package io.rollcall.cockpit.panel;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Set;

/** What a campaign is called. Events carry its code and no title, so that the names of a few are in the texts; any other goes by its code. */
public final class CampaignWords {

    /** The codes that the texts have a name for. */
    public static final Set<String> NAMED =
            Set.of("winter-whereabouts", "autumn-outing", "dental-check", "school-meals");

    private CampaignWords() {}

    /** The key of a named campaign in the texts. */
    public static String textKey(String code) {
        return "campaign." + code;
    }

    /** The name, or the code where there is none. */
    public static String name(String code) {
        return NAMED.contains(code) ? I18NProvider.translate(textKey(code)) : code;
    }

    /** The code to stand beside the name, since files and platforms know no other; nothing where it is the name. */
    public static Span code(String code) {
        var beside = new Span(NAMED.contains(code) ? code : "");
        beside.addClassName("occasion-code");
        return beside;
    }
}
