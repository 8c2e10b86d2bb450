package io.rollcall.cockpit.feeds.ui;

import com.vaadin.flow.router.Route;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.frame.DistrictPage;
import io.rollcall.cockpit.frame.Place;
import io.rollcall.cockpit.frame.ScopeBar;
import io.rollcall.cockpit.live.Aspect;
import io.rollcall.cockpit.live.LiveDistrict;
import io.rollcall.cockpit.live.Shown;
import io.rollcall.cockpit.security.SignedIn;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;

/** Who reports: every school and when it was last heard of. There is no figure of a pupil on it, so operators may see it. */
@Route(value = "feeds", autoLayout = false)
@RolesAllowed({"BUREAU", "OPERATOR"})
final class FeedsView extends DistrictPage {

    private static final long serialVersionUID = 1L;

    private final ScopeBar scopeBar = new ScopeBar(scope -> open(address().of(scope)));
    private final FeedCounts counts;
    private final FeedsPanel feeds;

    FeedsView(LiveDistrict live, SignedIn signedIn) {
        super(live, signedIn, Place.FEEDS);
        FigureFormat format = format();
        counts = new FeedCounts(format);
        feeds = new FeedsPanel(format, getTranslation("feeds.schools"));
        put(scopeBar, counts, feeds);
    }

    @Override
    protected Set<Aspect<?>> wanted() {
        return Set.of();
    }

    @Override
    protected void showFigures(Shown shown) {
        scopeBar.show(shown.snapshot(), scope());
        counts.show(shown);
    }

    @Override
    protected void showDetails(Shown shown) {
        feeds.show(shown);
    }
}
