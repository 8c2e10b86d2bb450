package io.rollcall.cockpit.school.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.rollcall.cockpit.frame.DistrictPage;
import io.rollcall.cockpit.frame.Place;
import io.rollcall.cockpit.live.Aspect;
import io.rollcall.cockpit.live.LiveDistrict;
import io.rollcall.cockpit.live.PublishedAbsence;
import io.rollcall.cockpit.live.SchoolKind;
import io.rollcall.cockpit.live.Shown;
import io.rollcall.cockpit.live.UsualCurveOf;
import io.rollcall.cockpit.panel.BriefingLink;
import io.rollcall.cockpit.panel.CurvePanel;
import io.rollcall.cockpit.panel.KeyFigures;
import io.rollcall.cockpit.panel.RatePanel;
import io.rollcall.cockpit.panel.StandingPanel;
import io.rollcall.cockpit.security.Role;
import io.rollcall.cockpit.security.SignedIn;
import io.rollcall.warehouse.query.DistrictProfile;
import io.rollcall.warehouse.query.Figures;
import io.rollcall.warehouse.query.SchoolFigures;
import io.rollcall.warehouse.query.Scope;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One school's day, and its days before. For the bureau this is as far down as it goes; a school's own staff see theirs, and no other. */
@Route(value = "school/:school", autoLayout = false)
@RolesAllowed({"BUREAU", "SCHOOL"})
final class SchoolView extends DistrictPage {

    private static final long serialVersionUID = 1L;
    private static final int DAYS = 30;

    private final Nav crumbs = new Nav();
    private transient List<String> crumbTexts = List.of();
    private final BriefingLink briefing = new BriefingLink();
    private final RatePanel rate;
    private final KeyFigures keyFigures;
    private final StandingPanel standing;
    private final CurvePanel curve;
    private final ReasonsPanel reasons;
    private final AbsenceNote absence;
    private final DaysPanel days;
    private String school = "";

    SchoolView(LiveDistrict live, SignedIn signedIn) {
        super(live, signedIn, signedIn.viewer().role() == Role.SCHOOL ? Place.SCHOOL : Place.OVERVIEW);
        addClassName("page-school");
        crumbs.addClassName("crumbs");
        crumbs.getElement().setAttribute("aria-label", getTranslation("school.crumbs"));
        rate = new RatePanel(format(), getTranslation("overview.rate"));
        keyFigures = new KeyFigures(format());
        standing = new StandingPanel(format(), getTranslation("overview.standing"));
        curve = new CurvePanel(getTranslation("overview.curve"));
        reasons = new ReasonsPanel(format(), isOutside(), getTranslation("school.reasons"));
        absence = new AbsenceNote(format());
        reasons.add(absence);
        days = new DaysPanel(format(), getTranslation("school.days"));
        var about = new Div(crumbs, briefing);
        about.addClassName("about");
        put(about, rate, standing, keyFigures, curve, days, reasons);
    }

    @Override
    protected void enter(BeforeEnterEvent event) {
        String asked = event.getRouteParameters().get("school").orElse("");
        if (viewer().maySeeSchool(asked)) {
            look(asked);
        } else {
            event.rerouteToError(AccessDeniedException.class);
        }
    }

    void look(String code) {
        school = code;
        getElement().setAttribute("data-page-school", code);
    }

    @Override
    protected Scope scope() {
        return Scope.ofSchool(school);
    }

    @Override
    protected String path() {
        return "school/" + school;
    }

    @Override
    protected Set<Aspect<?>> wanted() {
        return Set.of(
                new Aspect.CurveOf(scope()),
                new UsualCurveOf(scope()),
                new Aspect.DaysToCompare(),
                daysBefore(),
                reasonsOf(),
                new PublishedAbsence(scope()));
    }

    private boolean isOutside() {
        return viewer().role() != Role.SCHOOL;
    }

    private Aspect.DaysBefore daysBefore() {
        return new Aspect.DaysBefore(scope(), DAYS);
    }

    private Aspect.ReasonsOf reasonsOf() {
        return new Aspect.ReasonsOf(scope(), isOutside());
    }

    @Override
    protected void showFigures(Shown shown) {
        rate.show(shown.figures().orElse(Figures.NONE));
        rate.compare(shown);
        standing.show(shown);
        keyFigures.show(shown);
    }

    @Override
    protected void showDetails(Shown shown) {
        showCrumbs(shown);
        briefing.show(address(), Optional.of(school));
        curve.show(shown);
        days.show(shown.snapshot().answer(daysBefore()), path());
        reasons.show(shown.snapshot().answer(reasonsOf()), shown);
        shown.snapshot().answer(new PublishedAbsence(scope())).ifPresent(absence::show);
    }

    /** District, area, kind, school; the way back up. */
    private void showCrumbs(Shown shown) {
        List<Component> steps = new ArrayList<>();
        Optional<SchoolFigures> known = shown.schools().stream().findFirst();
        if (isOutside()) {
            steps.addAll(waysUp(shown, known));
        }
        steps.add(new H2(known.map(SchoolFigures::name)
                .orElseGet(() ->
                        getTranslation(shown.whole().isEmpty() ? "freshness.waiting" : "school.not-on-day", school))));
        List<String> texts = steps.stream()
                .map(step -> step.getElement().getText() + step.getElement().getAttribute("href"))
                .toList();
        if (!texts.equals(crumbTexts)) {
            crumbTexts = texts;
            crumbs.removeAll();
            crumbs.add(steps);
        }
    }

    private List<Component> waysUp(Shown shown, Optional<SchoolFigures> known) {
        List<Component> steps = new ArrayList<>();
        steps.add(way(
                shown.snapshot().district().map(DistrictProfile::name).orElse(viewer().district()), Scope.DISTRICT));
        known.ifPresent(figures -> {
            if (!figures.subDistrict().isEmpty()) {
                steps.add(way(
                        figures.subDistrictName().isEmpty() ? figures.subDistrict() : figures.subDistrictName(),
                        new Scope(figures.subDistrict(), "", "")));
            }
            steps.add(way(
                    getTranslation(SchoolKind.textKey(figures.schoolKind())),
                    new Scope(figures.subDistrict(), figures.schoolKind(), "")));
        });
        return steps;
    }

    private Anchor way(String text, Scope scope) {
        return new Anchor(address().of(scope).at(Place.OVERVIEW.path()), text);
    }
}
