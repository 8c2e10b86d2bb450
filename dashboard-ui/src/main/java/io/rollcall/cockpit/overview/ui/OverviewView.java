package io.rollcall.cockpit.overview.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import io.rollcall.cockpit.frame.DistrictPage;
import io.rollcall.cockpit.frame.Place;
import io.rollcall.cockpit.frame.ScopeBar;
import io.rollcall.cockpit.live.Aspect;
import io.rollcall.cockpit.live.CheckInsNow;
import io.rollcall.cockpit.live.Glance;
import io.rollcall.cockpit.live.LiveDistrict;
import io.rollcall.cockpit.live.NoticesNow;
import io.rollcall.cockpit.live.Shown;
import io.rollcall.cockpit.live.UsualCurveOf;
import io.rollcall.cockpit.map.DistrictAreas;
import io.rollcall.cockpit.panel.AlertChip;
import io.rollcall.cockpit.panel.BriefingLink;
import io.rollcall.cockpit.panel.CheckInTile;
import io.rollcall.cockpit.panel.CurvePanel;
import io.rollcall.cockpit.panel.GlancePanel;
import io.rollcall.cockpit.panel.KeyFigures;
import io.rollcall.cockpit.panel.LiveTile;
import io.rollcall.cockpit.panel.NoticeTile;
import io.rollcall.cockpit.panel.RatePanel;
import io.rollcall.cockpit.panel.StandingPanel;
import io.rollcall.cockpit.security.SignedIn;
import io.rollcall.warehouse.query.Figures;
import io.rollcall.warehouse.query.Scope;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.Set;

/** Where the district, or a part of it, stands on a day. A school leads to its own page. */
@Route(value = "", autoLayout = false)
@RolesAllowed("BUREAU")
final class OverviewView extends DistrictPage {

    private static final long serialVersionUID = 1L;

    private final ScopeBar scopeBar = new ScopeBar(scope -> open(address().of(scope)));
    private final AlertChip alerts;
    private final LiveTile liveClasses;
    private final CheckInTile checkIns;
    private final NoticeTile notices;
    private final BriefingLink briefing = new BriefingLink();
    private final RatePanel rate;
    private final KeyFigures keyFigures;
    private final StandingPanel standing;
    private final CurvePanel curve;
    private final GlancePanel glance;
    private final RankingPanel ranking;

    OverviewView(LiveDistrict live, SignedIn signedIn, DistrictAreas areas) {
        super(live, signedIn, Place.OVERVIEW);
        alerts = new AlertChip(format());
        liveClasses = new LiveTile(format());
        checkIns = new CheckInTile(format());
        notices = new NoticeTile(format());
        rate = new RatePanel(format(), getTranslation("overview.rate"));
        keyFigures = KeyFigures.ofSchools(format());
        standing = new StandingPanel(format(), getTranslation("overview.standing"));
        curve = new CurvePanel(getTranslation("overview.curve"));
        glance = new GlancePanel(format(), getTranslation("overview.glance"), areas, ways());
        ranking = new RankingPanel(format(), getTranslation("overview.ranking"));
        put(scopeBar(), rate, standing, keyFigures, curve, glance, ranking);
    }

    @Override
    protected Set<Aspect<?>> wanted() {
        return Set.of(
                new Aspect.CurveOf(scope()),
                new UsualCurveOf(scope()),
                new Aspect.DaysToCompare(),
                new Aspect.AlertsNow(),
                new Aspect.LiveNow(scope()),
                GlancePanel.wanted(),
                new CheckInsNow(),
                new NoticesNow(scope()));
    }

    @Override
    protected void showFigures(Shown shown) {
        scopeBar.show(shown.snapshot(), scope());
        rate.show(shown.figures().orElse(Figures.NONE));
        rate.compare(shown);
        standing.show(shown);
        keyFigures.show(shown);
    }

    @Override
    protected void showDetails(Shown shown) {
        alerts.show(shown);
        liveClasses.show(shown, address());
        checkIns.show(shown, address());
        notices.show(shown, address());
        briefing.show(address(), Optional.empty());
        curve.show(shown);
        glance.show(shown, address().glance());
        ranking.show(shown, address());
    }

    private GlancePanel.Ways ways() {
        return new GlancePanel.Ways() {
            @Override
            public void openSchool(String school) {
                OverviewView.this.openSchool(school);
            }

            @Override
            public void openPart(Scope part) {
                open(address().of(part));
            }

            @Override
            public void choose(Glance other) {
                open(address().at(other));
            }
        };
    }

    private Div scopeBar() {
        var bar = new Div(scopeBar, alerts, checkIns, notices, liveClasses, briefing);
        bar.addClassName("scope-and-alerts");
        return bar;
    }
}
