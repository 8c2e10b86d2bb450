package io.rollcall.cockpit.frame;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.PushConnection;
import io.rollcall.cockpit.live.Aspect;
import io.rollcall.cockpit.live.Audience;
import io.rollcall.cockpit.live.DistrictSnapshot;
import io.rollcall.cockpit.live.LiveDistrict;
import io.rollcall.cockpit.live.Subscription;
import io.rollcall.cockpit.live.Watch;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/**
 * Brings snapshots from the shared poll to one viewer's page: only the newest where several are waiting, and none while
 * the browser is not connected, so that a closed laptop piles nothing up; it catches up once it is back.
 */
final class ViewerFeed implements Audience, Subscription {

    private final UI ui;
    private final Predicate<DistrictSnapshot> page;
    private final Runnable show;
    private final AtomicReference<Optional<DistrictSnapshot>> waiting = new AtomicReference<>(Optional.empty());
    private volatile boolean behind;
    private Subscription subscription = () -> {};

    /** The page says whether it has shown all of a snapshot, or wants it again. */
    ViewerFeed(UI ui, Predicate<DistrictSnapshot> page) {
        this.ui = ui;
        this.page = page;
        this.show = ui.accessLater(this::showNewest, this::end);
    }

    void follow(LiveDistrict live, Watch watch, Set<Aspect<?>> wanted) {
        subscription = live.watch(watch, wanted, this);
    }

    @Override
    public void show(DistrictSnapshot snapshot) {
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
        Optional<DistrictSnapshot> snapshot = waiting.getAndSet(Optional.empty());
        behind = !somebodyIsThere() || !snapshot.map(page::test).orElse(true);
    }

    private boolean somebodyIsThere() {
        boolean pushed = ui.getPushConfiguration().getPushMode().isEnabled();
        PushConnection push = ui.getInternals().getPushConnection();
        return !pushed || push == null || push.isConnected();
    }
}
