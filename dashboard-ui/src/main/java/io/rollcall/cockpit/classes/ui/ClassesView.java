package io.rollcall.cockpit.classes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.rollcall.cockpit.classes.ClassGroup;
import io.rollcall.cockpit.classes.ClassPlace;
import io.rollcall.cockpit.classes.LookAtClasses;
import io.rollcall.cockpit.classes.Purpose;
import io.rollcall.cockpit.classes.ui.GroupsPanel.Row;
import io.rollcall.cockpit.frame.DistrictPage;
import io.rollcall.cockpit.frame.Place;
import io.rollcall.cockpit.live.Aspect;
import io.rollcall.cockpit.live.ClassWeekdaysOf;
import io.rollcall.cockpit.live.LiveDistrict;
import io.rollcall.cockpit.live.SessionChoice;
import io.rollcall.cockpit.live.Shown;
import io.rollcall.cockpit.panel.HeatPanel;
import io.rollcall.cockpit.panel.RatePanel;
import io.rollcall.cockpit.panel.StandingPanel;
import io.rollcall.cockpit.security.SignedIn;
import io.rollcall.warehouse.query.ClassesNow.ClassFigures;
import io.rollcall.warehouse.query.Figures;
import io.rollcall.warehouse.query.SchoolFigures;
import io.rollcall.warehouse.query.Scope;
import jakarta.annotation.security.RolesAllowed;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A school's own grades and classes, for its own staff. Nothing of them is asked for before a purpose has been said in
 * this session, and the audit log has this very look.
 */
@Route(value = "school/:school/classes/:grade?/:class?", autoLayout = false)
@RolesAllowed("SCHOOL")
final class ClassesView extends DistrictPage {

    private static final long serialVersionUID = 1L;

    /** What stands between the viewer and the classes. */
    private enum Gate {
        /** No purpose has been said yet. */
        ASKING,
        /** The audit log does not take the look. */
        SHUT,
        OPEN
    }

    private final transient LookAtClasses looks;
    private final Nav crumbs = new Nav();
    private final PurposePanel asking;
    private final SaidPanel said;
    private final RatePanel rate;
    private final StandingPanel standing;
    private final GroupsPanel groups;
    private final HeatPanel weekdays;
    private transient ClassPlace place = ClassPlace.ofSchool("");
    private transient List<String> crumbTexts = List.of();
    private Gate gate = Gate.ASKING;

    ClassesView(LiveDistrict live, SignedIn signedIn, LookAtClasses looks) {
        super(live, signedIn, Place.CLASSES);
        this.looks = looks;
        crumbs.addClassName("crumbs");
        crumbs.getElement().setAttribute("aria-label", getTranslation("school.crumbs"));
        asking = new PurposePanel(getTranslation("purpose.title"), this::open);
        said = new SaidPanel(getTranslation("purpose.said"), this::look, this::askAgain);
        rate = new RatePanel(format(), getTranslation("overview.rate"));
        standing = new StandingPanel(format(), getTranslation("overview.standing"));
        groups = new GroupsPanel(format(), getTranslation("classes.title"));
        weekdays = new HeatPanel(
                format(), "class-weekdays", getTranslation("classes.weekdays"), getTranslation("classes.title"));
        put(crumbs, asking, said, rate, standing, groups, weekdays);
    }

    @Override
    protected void enter(BeforeEnterEvent event) {
        RouteParameters path = event.getRouteParameters();
        String school = path.get("school").orElse("");
        Optional<ClassPlace> asked = ClassPlace.read(school, path.get("grade"), path.get("class"));
        if (!viewer().maySeeClassesOf(school)) {
            event.rerouteToError(AccessDeniedException.class);
        } else if (asked.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
        } else {
            enter(asked.get());
        }
    }

    void enter(ClassPlace asked) {
        place = asked;
        getElement().setAttribute("data-page-school", asked.school());
        keepLook();
    }

    @Override
    protected Scope scope() {
        return Scope.ofSchool(place.school());
    }

    @Override
    protected String path() {
        return place.path();
    }

    @Override
    protected Set<Aspect<?>> wanted() {
        return gate == Gate.OPEN ? Set.of(classes(), year()) : Set.of();
    }

    private Aspect.ClassesOf classes() {
        return new Aspect.ClassesOf(place.school());
    }

    private ClassWeekdaysOf year() {
        return new ClassWeekdaysOf(place.school());
    }

    private void open(Purpose purpose) {
        PurposeOfSession.keep(viewer(), purpose);
        look();
    }

    private void look() {
        keepLook();
        followAnew();
    }

    private void askAgain() {
        PurposeOfSession.forget();
        look();
    }

    private void keepLook() {
        Optional<Purpose> purpose = PurposeOfSession.of(viewer());
        gate = purpose.map(why -> looks.keep(viewer(), why, place, address().day()) ? Gate.OPEN : Gate.SHUT)
                .orElse(Gate.ASKING);
        asking.setVisible(gate == Gate.ASKING);
        said.show(purpose, gate == Gate.SHUT);
        for (Component panel : List.of(rate, standing, groups, weekdays)) {
            panel.setVisible(gate == Gate.OPEN);
        }
        getElement().setAttribute("data-gate", gate.name().toLowerCase(Locale.ROOT));
    }

    @Override
    protected void showFigures(Shown shown) {
        if (gate != Gate.OPEN) {
            return;
        }
        Optional<List<ClassFigures>> known = shown.snapshot().answer(classes());
        List<ClassFigures> here = ClassGroup.at(place, known.orElse(List.of()));
        rate.show(ClassGroup.sum(here, shown.session()));
        standing.show(Optional.of(ClassGroup.sum(here, shown.session())).filter(sum -> known.isPresent()));
        groups.show(
                getTranslation(
                        place.schoolClass().isPresent()
                                ? "session.switch"
                                : place.grade().isPresent() ? "classes.class" : "classes.grade"),
                rows(here, shown.session()),
                getTranslation(known.isPresent() ? "classes.none" : "freshness.waiting"));
    }

    private List<Row> rows(List<ClassFigures> here, SessionChoice session) {
        if (place.schoolClass().isPresent()) {
            return here.stream()
                    .flatMap(one -> one.sessions().stream())
                    .map(held -> new Row(
                            held.session(),
                            getTranslation("session." + held.session().toLowerCase(Locale.ROOT)),
                            Optional.empty(),
                            held.figures()))
                    .toList();
        }
        return place.grade().isPresent()
                ? ClassGroup.classes(here, session).stream()
                        .map(one -> row(one, schoolClass(one.code()), place.inClass(one.code())))
                        .toList()
                : ClassGroup.grades(here, session).stream()
                        .map(one -> row(one, grade(one.code()), place.inGrade(one.code())))
                        .toList();
    }

    private HeatPanel.Row weekdaysOf(String code, Map<DayOfWeek, Figures> figures) {
        boolean classes = place.grade().isPresent();
        return new HeatPanel.Row(
                code,
                classes ? schoolClass(code) : grade(code),
                address().at((classes ? place.inClass(code) : place.inGrade(code)).path()),
                figures);
    }

    private Row row(ClassGroup group, String name, ClassPlace below) {
        return new Row(group.code(), name, Optional.of(address().at(below.path())), group.figures());
    }

    @Override
    protected void showDetails(Shown shown) {
        if (gate == Gate.OPEN) {
            shown.snapshot()
                    .answer(year())
                    .ifPresent(known -> weekdays.show(ClassGroup.weekdays(place, known).entrySet().stream()
                            .map(group -> weekdaysOf(group.getKey(), group.getValue()))
                            .toList()));
        }
        List<Component> steps = new ArrayList<>();
        String name =
                shown.schools().stream().map(SchoolFigures::name).findFirst().orElse(place.school());
        ClassPlace all = ClassPlace.ofSchool(place.school());
        steps.add(new Anchor(address().atSchool(place.school()), name));
        if (place.grade().isPresent()) {
            String grade = place.grade().get();
            steps.add(new Anchor(address().at(all.path()), getTranslation("classes.title")));
            if (place.schoolClass().isPresent()) {
                steps.add(new Anchor(address().at(all.inGrade(grade).path()), grade(grade)));
                steps.add(new H2(schoolClass(place.schoolClass().get())));
            } else {
                steps.add(new H2(grade(grade)));
            }
        } else {
            steps.add(new H2(getTranslation("classes.title")));
        }
        List<String> texts = steps.stream()
                .map(step -> step.getElement().getText() + step.getElement().getAttribute("href"))
                .toList();
        if (!texts.equals(crumbTexts)) {
            crumbTexts = texts;
            crumbs.removeAll();
            crumbs.add(steps);
        }
    }

    private String grade(String code) {
        return code.isEmpty() ? getTranslation("classes.no-grade") : getTranslation("classes.grade-of", code);
    }

    private String schoolClass(String code) {
        return code.isEmpty() ? getTranslation("classes.no-class") : getTranslation("classes.class-of", code);
    }
}
