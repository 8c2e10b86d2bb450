package io.rollcall.cockpit.wall.ui;

import com.vaadin.flow.router.Route;
import io.rollcall.cockpit.frame.DistrictPage;
import io.rollcall.cockpit.frame.Place;
import io.rollcall.cockpit.live.Aspect;
import io.rollcall.cockpit.live.Glance;
import io.rollcall.cockpit.live.Glance.Look;
import io.rollcall.cockpit.live.LiveDistrict;
import io.rollcall.cockpit.live.Part;
import io.rollcall.cockpit.live.Ranking.Order;
import io.rollcall.cockpit.live.Shown;
import io.rollcall.cockpit.live.UsualCurveOf;
import io.rollcall.cockpit.map.DistrictAreas;
import io.rollcall.cockpit.panel.AlertChip;
import io.rollcall.cockpit.panel.CurvePanel;
import io.rollcall.cockpit.panel.GlancePanel;
import io.rollcall.cockpit.panel.KeyFigures;
import io.rollcall.cockpit.panel.PartsPanel;
import io.rollcall.cockpit.panel.RatePanel;
import io.rollcall.cockpit.panel.StandingPanel;
import io.rollcall.cockpit.security.SignedIn;
import io.rollcall.warehouse.query.Figures;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.Set;

/** The district for a screen that nobody touches: where it stands, its parts, and the schools to look after, in turns. */
@Route(value = "wall", autoLayout = false)
@RolesAllowed("BUREAU")
final class WallView extends DistrictPage {

    private static final long serialVersionUID = 1L;
    private static final Duration EACH = Duration.ofSeconds(20);

    private final AlertChip alerts;
    private final RatePanel rate;
    private final KeyFigures keyFigures;
    private final StandingPanel standing;
    private final CurvePanel curve;
    private final GlancePanel glance;
    private final GlancePanel map;
    private final PartsPanel areas;
    private final PartsPanel kinds;
    private final WorstPanel belowUsual;
    private final WorstPanel notReporting;

    WallView(LiveDistrict live, SignedIn signedIn, DistrictAreas districtAreas) {
        super(live, signedIn, Place.WALL);
        alerts = new AlertChip(format());
        rate = new RatePanel(format(), getTranslation("overview.rate"));
        keyFigures = KeyFigures.ofSchools(format());
        standing = new StandingPanel(format(), getTranslation("overview.standing"));
        curve = new CurvePanel(getTranslation("overview.curve"));
        glance = new GlancePanel(format(), getTranslation("overview.glance"), districtAreas);
        map = new GlancePanel(format(), getTranslation("wall.map"), districtAreas);
        areas = PartsPanel.ofAreas(format());
        kinds = PartsPanel.ofKinds(format());
        belowUsual = new WorstPanel(
                format(),
                "below-panel",
                getTranslation("wall.below-usual"),
                Order.BELOW_USUAL,
                entry -> entry.isBelowUsual());
        notReporting = new WorstPanel(
                format(),
                "silent-panel",
                getTranslation("wall.not-reporting"),
                Order.NOT_REPORTING,
                entry -> !entry.school().reporting());
        var rotation = new Rotation(EACH);
        rotation.addTurn("turn-now", standing, curve, glance);
        rotation.addTurn("turn-map", map);
        rotation.addTurn("turn-parts", areas, kinds);
        rotation.addTurn("turn-schools", belowUsual, notReporting);
        put(alerts, rate, keyFigures, rotation);
    }

    @Override
    protected Set<Aspect<?>> wanted() {
        return Set.of(
                new Aspect.CurveOf(scope()),
                new UsualCurveOf(scope()),
                new Aspect.DaysToCompare(),
                new Aspect.AlertsNow(),
                GlancePanel.wanted());
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
        alerts.show(shown);
        curve.show(shown);
        glance.show(shown, Glance.USUAL.as(Look.MOSAIC));
        map.show(shown, address().glance());
        areas.show(Part.areas(shown), address());
        kinds.show(Part.kinds(shown), address());
        belowUsual.show(shown);
        notReporting.show(shown);
    }
}
