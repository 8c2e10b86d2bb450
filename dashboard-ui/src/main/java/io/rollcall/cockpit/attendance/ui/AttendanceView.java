package io.rollcall.cockpit.attendance.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import io.rollcall.cockpit.component.ExportLink;
import io.rollcall.cockpit.frame.DistrictPage;
import io.rollcall.cockpit.frame.Place;
import io.rollcall.cockpit.frame.ScopeBar;
import io.rollcall.cockpit.live.AbsenceLine;
import io.rollcall.cockpit.live.Aspect;
import io.rollcall.cockpit.live.LiveDistrict;
import io.rollcall.cockpit.live.Part;
import io.rollcall.cockpit.live.PublishedAbsence;
import io.rollcall.cockpit.live.SchoolKind;
import io.rollcall.cockpit.live.Shown;
import io.rollcall.cockpit.live.Weekday;
import io.rollcall.cockpit.live.WeekdayPart;
import io.rollcall.cockpit.live.WeekdaysOfYear;
import io.rollcall.cockpit.panel.AbsenceWords;
import io.rollcall.cockpit.panel.HeatPanel;
import io.rollcall.cockpit.panel.PartsPanel;
import io.rollcall.cockpit.security.SignedIn;
import io.rollcall.warehouse.query.DayFigures;
import io.rollcall.warehouse.query.PersistentAbsence.AbsenceRow;
import io.rollcall.warehouse.query.Scope;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Attendance by area, kind of school and weekday, the school year day by day, why pupils were absent, and who is often absent; the tables can be taken along as CSV. */
@Route(value = "attendance", autoLayout = false)
@RolesAllowed("BUREAU")
final class AttendanceView extends DistrictPage {

    private static final long serialVersionUID = 1L;

    private final ScopeBar scopeBar = new ScopeBar(scope -> open(address().of(scope)));
    private final TrendPanel trend = new TrendPanel(getTranslation("attendance.trend"));
    private final PartsPanel areas;
    private final PartsPanel kinds;
    private final WeekdaysPanel weekdays;
    private final WhyPanel why;
    private final HeatPanel kindsByWeekday;
    private final HeatPanel areasByWeekday;
    private final AbsencePanel absenceOfAreas;
    private final AbsencePanel absenceOfSchools;
    private transient Optional<Shown> shown = Optional.empty();

    AttendanceView(LiveDistrict live, SignedIn signedIn) {
        super(live, signedIn, Place.ATTENDANCE);
        areas = PartsPanel.ofAreas(format());
        kinds = PartsPanel.ofKinds(format());
        weekdays = new WeekdaysPanel(format(), getTranslation("attendance.weekdays"));
        why = new WhyPanel(format());
        kindsByWeekday = new HeatPanel(
                format(), "heat-kinds", getTranslation("attendance.heat.kinds"), getTranslation("scope.kind"));
        areasByWeekday = new HeatPanel(
                format(), "heat-areas", getTranslation("attendance.heat.areas"), getTranslation("scope.area"));
        absenceOfAreas = AbsencePanel.ofAreas(format());
        absenceOfSchools = AbsencePanel.ofSchools(format());
        var about = new Div(
                scopeBar,
                export("schools", () -> Csv.schools(shown.orElseThrow())),
                export("days", () -> Csv.days(year(shown.orElseThrow()))),
                export(
                        "absence",
                        () -> AbsenceWords.csv(absence(shown.orElseThrow()).orElse(List.of()))));
        about.addClassName("about");
        put(
                about,
                areas,
                kinds,
                weekdays,
                trend,
                why,
                kindsByWeekday,
                areasByWeekday,
                absenceOfAreas,
                absenceOfSchools);
    }

    @Override
    protected Set<Aspect<?>> wanted() {
        return Set.of(
                new Aspect.SchoolYear(scope()),
                new Aspect.DaysToCompare(),
                new WeekdaysOfYear(scope()),
                reasons(),
                new PublishedAbsence(scope()));
    }

    @Override
    protected void showFigures(Shown next) {
        shown = Optional.of(next);
        scopeBar.show(next.snapshot(), scope());
    }

    @Override
    protected void showDetails(Shown next) {
        areas.show(Part.areas(next), address());
        kinds.show(Part.kinds(next), address());
        known(next).ifPresent(year -> {
            trend.show(year);
            weekdays.show(Weekday.of(year));
        });
        next.snapshot().answer(new WeekdaysOfYear(scope())).ifPresent(year -> {
            kindsByWeekday.show(
                    rows(WeekdayPart.kinds(year, scope()), code -> getTranslation(SchoolKind.textKey(code))));
            areasByWeekday.show(rows(WeekdayPart.areas(year, scope()), UnaryOperator.identity()));
        });
        why.show(next.snapshot().answer(reasons()), scope().equals(Scope.DISTRICT));
        Optional<List<AbsenceRow>> often = absence(next);
        absenceOfAreas.show(often, known(next), AbsenceLine::areas, address());
        absenceOfSchools.show(often, known(next), AbsenceLine::schools, address());
    }

    private List<HeatPanel.Row> rows(List<WeekdayPart> parts, UnaryOperator<String> naming) {
        return parts.stream()
                .map(part -> new HeatPanel.Row(
                        part.name(),
                        naming.apply(part.name()),
                        address().of(part.scope()).at(Place.OVERVIEW.path()),
                        part.weekdays()))
                .toList();
    }

    private Aspect.ReasonsOf reasons() {
        return new Aspect.ReasonsOf(scope(), true);
    }

    private Optional<List<AbsenceRow>> absence(Shown of) {
        return of.snapshot().answer(new PublishedAbsence(scope()));
    }

    private List<DayFigures> year(Shown of) {
        return known(of).orElse(List.of());
    }

    /** Empty until the warehouse has answered. */
    private Optional<List<DayFigures>> known(Shown of) {
        return of.snapshot().answer(new Aspect.SchoolYear(scope()));
    }

    private ExportLink export(String what, Supplier<String> table) {
        return new ExportLink(
                what,
                getTranslation("attendance.export." + what),
                () -> shown.flatMap(now -> now.snapshot().date())
                        .map(Object::toString)
                        .orElse(""),
                table);
    }
}
