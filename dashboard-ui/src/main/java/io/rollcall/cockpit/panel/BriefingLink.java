package io.rollcall.cockpit.panel;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import io.rollcall.cockpit.frame.Address;
import java.util.Optional;

/** Leads to the printed briefing of what is looked at. */
public final class BriefingLink extends Anchor {

    private static final long serialVersionUID = 1L;

    /** Leads to the district's of today until it is told otherwise. */
    public BriefingLink() {
        setText(getTranslation("briefing.link"));
        addClassNames("export", "briefing-link");
        setTarget(AnchorTarget.BLANK);
        setRouterIgnore(true);
        show(Address.NOW, Optional.empty());
    }

    /** Leads to the briefing of this address's day. */
    public void show(Address here, Optional<String> school) {
        setHref(here.atBriefing(school, getLocale()));
    }
}
