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

/** Who reports: every school and when it was last heard of, and every feed and what became of what it sent. There is no figure of a pupil on it, so operators may see it. */
@Route(value = "feeds", autoLayout = false)
@RolesAllowed({"BUREAU", "OPERATOR"})
final class FeedsView extends DistrictPage {

    private static final long serialVersionUID = 1L;

    private final ScopeBar scopeBar = new ScopeBar(scope -> open(address().of(scope)));
    private final FeedCounts counts;
    private final FeedsPanel feeds;
    private final SourcesPanel sources;

    FeedsView(LiveDistrict live, SignedIn signedIn) {
        super(live, signedIn, Place.FEEDS);
        FigureFormat format = format();
        counts = new FeedCounts(format);
        feeds = new FeedsPanel(format, getTranslation("feeds.schools"));
        sources = new SourcesPanel(format, getTranslation("sources.title"));
        put(scopeBar, counts, sources, feeds);
    }

    @Override
    protected Set<Aspect<?>> wanted() {
        return Set.of(new Aspect.FeedsToday());
    }

    @Override
    protected void showFigures(Shown shown) {
        scopeBar.show(shown.snapshot(), scope());
        counts.show(shown);
        shown.snapshot().answer(new Aspect.FeedsToday()).ifPresent(answer -> sources.show(answer, shown.zone()));
    }

    @Override
    protected void showDetails(Shown shown) {
        feeds.show(shown);
    }
}
