package io.rollcall.cockpit.overview.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.PushConnection;
import io.rollcall.cockpit.overview.Audience;
import io.rollcall.cockpit.overview.LiveOverview;
import io.rollcall.cockpit.overview.OverviewSnapshot;
import io.rollcall.cockpit.overview.Subscription;
import io.rollcall.cockpit.overview.Watch;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/**
 * Brings snapshots from the shared poll to one viewer's page: only the newest where several are waiting, and none while
 * the browser is not connected, so that a closed laptop piles nothing up; it catches up once it is back.
 */
final class ViewerFeed implements Audience, Subscription {

    private final UI ui;
    private final Predicate<OverviewSnapshot> page;
    private final Runnable show;
    private final AtomicReference<Optional<OverviewSnapshot>> waiting = new AtomicReference<>(Optional.empty());
    private volatile boolean behind;
    private Subscription subscription = () -> {};

    /** The page says whether it has shown all of a snapshot, or wants it again. */
    ViewerFeed(UI ui, Predicate<OverviewSnapshot> page) {
        this.ui = ui;
        this.page = page;
        this.show = ui.accessLater(this::showNewest, this::end);
    }

    void follow(LiveOverview overview, Watch watch) {
        subscription = overview.watch(watch, this);
    }

    @Override
    public void show(OverviewSnapshot snapshot) {
        if (waiting.getAndSet(Optional.of(snapshot)).isEmpty()) {
            show.run();
        }
    }

    @Override
    public boolean isBehind() {
        return behind;
    }

    @Override
    public void end() {
        subscription.end();
    }

    private void showNewest() {
        Optional<OverviewSnapshot> snapshot = waiting.getAndSet(Optional.empty());
        behind = !somebodyIsThere() || !snapshot.map(page::test).orElse(true);
    }

    private boolean somebodyIsThere() {
        boolean pushed = ui.getPushConfiguration().getPushMode().isEnabled();
        PushConnection push = ui.getInternals().getPushConnection();
        return !pushed || push == null || push.isConnected();
    }
}
