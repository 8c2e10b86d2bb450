package io.rollcall.cockpit.organisations.ui;

import com.vaadin.flow.router.Route;
import io.rollcall.cockpit.frame.DistrictPage;
import io.rollcall.cockpit.frame.Place;
import io.rollcall.cockpit.frame.ScopeBar;
import io.rollcall.cockpit.live.Aspect;
import io.rollcall.cockpit.live.LiveDistrict;
import io.rollcall.cockpit.live.RosterPart;
import io.rollcall.cockpit.live.SchoolKind;
import io.rollcall.cockpit.live.Shown;
import io.rollcall.cockpit.security.SignedIn;
import io.rollcall.warehouse.query.Organisation;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The schools by kind and area: how many, their pupils, staff and classes, from the roster as of the day. */
@Route(value = "organisations", autoLayout = false)
@RolesAllowed("BUREAU")
final class OrganisationsView extends DistrictPage {

    private static final long serialVersionUID = 1L;

    private final ScopeBar scopeBar = new ScopeBar(scope -> open(address().of(scope)));
    private final RosterPanel kinds;
    private final RosterPanel areas;

    OrganisationsView(LiveDistrict live, SignedIn signedIn) {
        super(live, signedIn, Place.ORGANISATIONS);
        kinds = new RosterPanel(
                format(), "kinds-panel", getTranslation("attendance.kinds"), getTranslation("scope.kind"));
        areas = new RosterPanel(
                format(), "areas-panel", getTranslation("attendance.areas"), getTranslation("scope.area"));
        put(scopeBar, kinds, areas);
    }

    @Override
    protected Set<Aspect<?>> wanted() {
        return Set.of(new Aspect.Roster());
    }

    @Override
    protected void showFigures(Shown shown) {
        showWaiting(shown.snapshot().answer(new Aspect.Roster()).isEmpty());
        scopeBar.show(shown.snapshot(), scope());
    }

    @Override
    protected void showDetails(Shown shown) {
        List<Organisation> roster = shown.snapshot().answer(new Aspect.Roster()).orElse(List.of()).stream()
                .filter(school -> school.isIn(scope()))
                .toList();
        kinds.show(
                RosterPart.by(roster, Organisation::schoolKind).stream()
                        .sorted(Comparator.comparing(RosterPart::name, SchoolKind.BY_AGE))
                        .map(part -> part.named(getTranslation(SchoolKind.textKey(part.name()))))
                        .toList(),
                RosterPart.of(getTranslation("organisations.all"), roster));
        areas.show(
                RosterPart.by(roster, Organisation::subDistrict).stream()
                        .map(part -> part.named(areaName(part.schools().getFirst())))
                        .toList(),
                RosterPart.of(getTranslation("organisations.all"), roster));
    }

    /** Areas are in the order of their codes, as wherever else they are listed. */
    private static String areaName(Organisation school) {
        return school.subDistrictName().isEmpty() ? school.subDistrict() : school.subDistrictName();
    }
}
