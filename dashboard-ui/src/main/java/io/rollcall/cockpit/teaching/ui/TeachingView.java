package io.rollcall.cockpit.teaching.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import io.rollcall.cockpit.component.ExportLink;
import io.rollcall.cockpit.frame.DistrictPage;
import io.rollcall.cockpit.frame.Place;
import io.rollcall.cockpit.frame.ScopeBar;
import io.rollcall.cockpit.live.Aspect;
import io.rollcall.cockpit.live.LiveDistrict;
import io.rollcall.cockpit.live.RequestsNow;
import io.rollcall.cockpit.live.Shown;
import io.rollcall.cockpit.security.SignedIn;
import io.rollcall.warehouse.query.Organisation;
import io.rollcall.warehouse.query.Requests.RequestFigures;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Lesson swaps and approvals of the last half year: what is open, where the others stand, and how long decisions took. */
@Route(value = "teaching", autoLayout = false)
@RolesAllowed("BUREAU")
final class TeachingView extends DistrictPage {

    private static final long serialVersionUID = 1L;

    private final ScopeBar scopeBar = new ScopeBar(scope -> open(address().of(scope)));
    private final ProceduresPanel procedures;
    private final RequestSchoolsPanel schools;
    private transient List<RequestFigures> ofSchools = List.of();
    private transient Map<String, String> names = Map.of();
    private transient String day = "";

    TeachingView(LiveDistrict live, SignedIn signedIn) {
        super(live, signedIn, Place.TEACHING);
        procedures = new ProceduresPanel(format(), getTranslation("teaching.procedures"));
        schools = new RequestSchoolsPanel(format(), getTranslation("teaching.schools"));
        var about = new Div(
                scopeBar,
                new ExportLink(
                        "requests",
                        getTranslation("teaching.export"),
                        () -> day,
                        () -> RequestCsv.schools(ofSchools, names)));
        about.addClassName("about");
        put(about, procedures, schools);
    }

    @Override
    protected Set<Aspect<?>> wanted() {
        return Set.of(new RequestsNow(scope()), new Aspect.Roster());
    }

    @Override
    protected void showFigures(Shown shown) {
        day = shown.snapshot().date().map(Object::toString).orElse("");
        scopeBar.show(shown.snapshot(), scope());
        showWaiting(shown.snapshot().answer(new RequestsNow(scope())).isEmpty());
    }

    @Override
    protected void showDetails(Shown shown) {
        shown.snapshot()
                .answer(new Aspect.Roster())
                .ifPresent(roster ->
                        names = roster.stream().collect(Collectors.toMap(Organisation::school, Organisation::name)));
        shown.snapshot().answer(new RequestsNow(scope())).ifPresent(known -> {
            ofSchools = known.stream().filter(one -> !one.school().isEmpty()).toList();
            procedures.show(known.stream().filter(one -> one.school().isEmpty()).toList());
            schools.show(ofSchools, names, address());
        });
    }
}
