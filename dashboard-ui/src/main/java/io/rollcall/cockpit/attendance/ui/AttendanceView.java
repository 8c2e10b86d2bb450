package io.rollcall.cockpit.attendance.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import io.rollcall.cockpit.component.ExportLink;
import io.rollcall.cockpit.frame.DistrictPage;
import io.rollcall.cockpit.frame.Place;
import io.rollcall.cockpit.frame.ScopeBar;
import io.rollcall.cockpit.live.Aspect;
import io.rollcall.cockpit.live.LiveDistrict;
import io.rollcall.cockpit.live.Part;
import io.rollcall.cockpit.live.Shown;
import io.rollcall.cockpit.live.Weekday;
import io.rollcall.cockpit.panel.PartsPanel;
import io.rollcall.cockpit.security.SignedIn;
import io.rollcall.warehouse.query.DayFigures;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Attendance by area, kind of school and weekday, and the school year day by day; schools and days can be taken along as CSV. */
@Route(value = "attendance", autoLayout = false)
@RolesAllowed("BUREAU")
final class AttendanceView extends DistrictPage {

    private static final long serialVersionUID = 1L;

    private final ScopeBar scopeBar = new ScopeBar(scope -> open(address().of(scope)));
    private final TrendPanel trend = new TrendPanel(getTranslation("attendance.trend"));
    private final PartsPanel areas;
    private final PartsPanel kinds;
    private final WeekdaysPanel weekdays;
    private transient Optional<Shown> shown = Optional.empty();

    AttendanceView(LiveDistrict live, SignedIn signedIn) {
        super(live, signedIn, Place.ATTENDANCE);
        areas = PartsPanel.ofAreas(format());
        kinds = PartsPanel.ofKinds(format());
        weekdays = new WeekdaysPanel(format(), getTranslation("attendance.weekdays"));
        var about = new Div(
                scopeBar,
                export("schools", () -> Csv.schools(shown.orElseThrow())),
                export("days", () -> Csv.days(year(shown.orElseThrow()))));
        about.addClassName("about");
        put(about, areas, kinds, weekdays, trend);
    }

    @Override
    protected Set<Aspect<?>> wanted() {
        return Set.of(new Aspect.SchoolYear(scope()), new Aspect.DaysToCompare());
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
