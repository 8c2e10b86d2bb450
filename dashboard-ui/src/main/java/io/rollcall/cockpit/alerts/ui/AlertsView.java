package io.rollcall.cockpit.alerts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import io.rollcall.cockpit.alerts.TakeUpAlert;
import io.rollcall.cockpit.frame.DistrictPage;
import io.rollcall.cockpit.frame.Place;
import io.rollcall.cockpit.live.Aspect;
import io.rollcall.cockpit.live.LiveDistrict;
import io.rollcall.cockpit.live.Shown;
import io.rollcall.cockpit.security.SignedIn;
import io.rollcall.warehouse.query.Alert;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What somebody should look after: open alerts, the most urgent first, and those of the last weeks that are over. */
@Route(value = "alerts", autoLayout = false)
@RolesAllowed("BUREAU")
final class AlertsView extends DistrictPage {

    private static final long serialVersionUID = 1L;

    /** "URGENT" comes before "WARNING"; of equals those nobody has taken up, then the newest. */
    private static final Comparator<Alert> MOST_URGENT_FIRST = Comparator.comparing(Alert::severity)
            .thenComparing(alert -> alert.acknowledged().isPresent())
            .thenComparing(Alert::openedAt, Comparator.reverseOrder())
            .thenComparing(Alert::id);

    private final AlertsPanel open;
    private final AlertsPanel over;

    AlertsView(LiveDistrict live, SignedIn signedIn, TakeUpAlert takeUp) {
        super(live, signedIn, Place.ALERTS);
        open = new AlertsPanel(
                format(),
                "open-alerts",
                getTranslation("alerts.open"),
                getTranslation("alerts.none-open"),
                (alert, note) -> takeUp.takeUp(viewer(), alert, note));
        over = new AlertsPanel(
                format(),
                "past-alerts",
                getTranslation("alerts.over"),
                getTranslation("alerts.none-over"),
                (alert, note) -> false);
        put(new Div(), open, over);
    }

    @Override
    protected Set<Aspect<?>> wanted() {
        return Set.of(new Aspect.AlertsNow());
    }

    @Override
    protected void showFigures(Shown shown) {
        showWaiting(shown.snapshot().answer(new Aspect.AlertsNow()).isEmpty());
        List<Alert> alerts = shown.snapshot().answer(new Aspect.AlertsNow()).orElse(List.of());
        open.show(
                shown,
                alerts.stream().filter(Alert::isOpen).sorted(MOST_URGENT_FIRST).toList());
        over.show(
                shown,
                alerts.stream()
                        .filter(alert -> !alert.isOpen())
                        .sorted(Comparator.comparing(
                                        (Alert alert) -> alert.closedAt().orElseThrow())
                                .reversed()
                                .thenComparing(Alert::id))
                        .toList());
    }

    @Override
    protected void showDetails(Shown shown) {}
}
