package io.rollcall.cockpit.audit.ui;

import com.vaadin.flow.router.Route;
import io.rollcall.cockpit.frame.DistrictPage;
import io.rollcall.cockpit.frame.Place;
import io.rollcall.cockpit.live.Aspect;
import io.rollcall.cockpit.live.LiveDistrict;
import io.rollcall.cockpit.live.Shown;
import io.rollcall.cockpit.security.SignedIn;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;

/** A day of the district's audit log, all of it or one action. It names who asked and never whom about, and only auditors may see it. */
@Route(value = "audit", autoLayout = false)
@RolesAllowed("AUDITOR")
final class AuditView extends DistrictPage {

    private static final long serialVersionUID = 1L;

    private final ActionSelect action = new ActionSelect(this::followAnew);
    private final AuditPanel lines;

    AuditView(LiveDistrict live, SignedIn signedIn) {
        super(live, signedIn, Place.AUDIT);
        lines = new AuditPanel(format(), getTranslation("audit.lines"));
        put(action, lines);
    }

    @Override
    protected Set<Aspect<?>> wanted() {
        return Set.of(log());
    }

    @Override
    protected void showFigures(Shown shown) {
        lines.show(shown, shown.snapshot().answer(log()), !action.action().isEmpty());
    }

    @Override
    protected void showDetails(Shown shown) {
        // The log is small enough to be shown with the figures.
    }

    private Aspect.AuditOf log() {
        return new Aspect.AuditOf(action.action());
    }
}
