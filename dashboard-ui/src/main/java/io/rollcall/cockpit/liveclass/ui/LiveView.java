package io.rollcall.cockpit.liveclass.ui;

import com.vaadin.flow.router.Route;
import io.rollcall.cockpit.frame.DistrictPage;
import io.rollcall.cockpit.frame.Place;
import io.rollcall.cockpit.frame.ScopeBar;
import io.rollcall.cockpit.live.Aspect;
import io.rollcall.cockpit.live.LiveDay;
import io.rollcall.cockpit.live.LiveDistrict;
import io.rollcall.cockpit.live.Shown;
import io.rollcall.cockpit.security.SignedIn;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Live classes and open classes: who watches now, how many of those expected took part, and how long. Down to the school; a class of one school has no line of its own. */
@Route(value = "live", autoLayout = false)
@RolesAllowed("BUREAU")
final class LiveView extends DistrictPage {

    private static final long serialVersionUID = 1L;
    private static final LiveDay NOTHING = new LiveDay(Instant.EPOCH, List.of(), List.of());

    private final ScopeBar scopeBar = new ScopeBar(scope -> open(address().of(scope)));
    private final LiveTiles tiles;
    private final WatchingPanel watching;
    private final OpenClassesPanel openClasses;
    private final LiveSchoolsPanel schools;

    LiveView(LiveDistrict live, SignedIn signedIn) {
        super(live, signedIn, Place.LIVE);
        tiles = new LiveTiles(format());
        watching = new WatchingPanel(getTranslation("live.curve"));
        openClasses = new OpenClassesPanel(format(), getTranslation("live.open-classes"));
        schools = new LiveSchoolsPanel(format(), getTranslation("live.schools"));
        put(scopeBar, tiles, watching, openClasses, schools);
    }

    @Override
    protected Set<Aspect<?>> wanted() {
        return Set.of(new Aspect.LiveNow(scope()));
    }

    @Override
    protected void showFigures(Shown shown) {
        showWaiting(shown.snapshot().answer(new Aspect.LiveNow(scope())).isEmpty());
        scopeBar.show(shown.snapshot(), scope());
        tiles.show(day(shown).sum(shown.schools()));
    }

    @Override
    protected void showDetails(Shown shown) {
        watching.show(day(shown), shown.zone());
        openClasses.show(day(shown), shown);
        schools.show(day(shown), shown, address());
    }

    private LiveDay day(Shown shown) {
        return shown.snapshot().answer(new Aspect.LiveNow(scope())).orElse(NOTHING);
    }
}
