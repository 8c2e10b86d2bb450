package io.rollcall.cockpit.glossary.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import io.rollcall.cockpit.component.Term;
import io.rollcall.cockpit.frame.DistrictPage;
import io.rollcall.cockpit.frame.Place;
import io.rollcall.cockpit.live.Aspect;
import io.rollcall.cockpit.live.LiveDistrict;
import io.rollcall.cockpit.live.Shown;
import io.rollcall.cockpit.security.Role;
import io.rollcall.cockpit.security.SignedIn;
import jakarta.annotation.security.PermitAll;
import java.util.Set;

/** The definition of every figure that the cockpit shows; open to everybody who has signed in, since it holds none. */
@Route(value = "glossary", autoLayout = false)
@PermitAll
final class GlossaryView extends DistrictPage {

    private static final long serialVersionUID = 1L;

    GlossaryView(LiveDistrict live, SignedIn signedIn) {
        super(live, signedIn, Place.GLOSSARY);
        var list = new DescriptionList();
        // What scrolls has to be reached with the keyboard.
        list.getElement().setAttribute("tabindex", "0");
        for (Term term : Term.values()) {
            list.add(
                    new DescriptionList.Term(getTranslation(term.nameKey())),
                    new DescriptionList.Description(getTranslation(term.definitionKey())));
        }
        var page = new Div(list);
        page.addClassNames("panel", "glossary");
        if (viewer().role() == Role.ANALYST) {
            page.addComponentAsFirst(waysToTheWarehouse());
        }
        put(new Div(), page);
    }

    /** Analysts have no other page: their figures are asked for with tools of their own. */
    private Paragraph waysToTheWarehouse() {
        var file = new Anchor("v1/export/attendance_daily?format=csv", getTranslation("glossary.analyst.file"));
        file.setRouterIgnore(true);
        var ways = new Paragraph(new Text(getTranslation("glossary.analyst") + " "), file);
        ways.addClassName("glossary-ways");
        return ways;
    }

    @Override
    protected Set<Aspect<?>> wanted() {
        return Set.of();
    }

    @Override
    protected void showFigures(Shown shown) {
        // There are none on this page; the bar above it follows the district.
    }

    @Override
    protected void showDetails(Shown shown) {
        // As above.
    }
}
