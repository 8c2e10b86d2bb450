package io.rollcall.cockpit.feeds.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.Route;
import io.rollcall.cockpit.audit.AuditUnavailableException;
import io.rollcall.cockpit.frame.DistrictPage;
import io.rollcall.cockpit.frame.Place;
import io.rollcall.cockpit.gateway.Feed;
import io.rollcall.cockpit.gateway.GatewayKey;
import io.rollcall.cockpit.gateway.GatewayRefusedException;
import io.rollcall.cockpit.gateway.KeyOfSession;
import io.rollcall.cockpit.gateway.KeyOfSession.Use;
import io.rollcall.cockpit.gateway.OperateFeeds;
import io.rollcall.cockpit.live.Aspect;
import io.rollcall.cockpit.live.LiveDistrict;
import io.rollcall.cockpit.live.Shown;
import io.rollcall.cockpit.panel.KeyPanel;
import io.rollcall.cockpit.panel.RefusedWords;
import io.rollcall.cockpit.security.SignedIn;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which keys the district's feeds have, and what of theirs was rejected; an operator gives a new key, which is shown once, and ends others. */
@Route(value = "feed-keys", autoLayout = false)
@RolesAllowed("OPERATOR")
final class FeedKeysView extends DistrictPage {

    private static final long serialVersionUID = 1L;
    private static final Feed NO_FEED = new Feed("", "", List.of(), List.of());

    private final transient OperateFeeds keys;
    private final transient Locale language = format().locale();
    private final KeyPanel asking;
    private final KeysPanel table;

    FeedKeysView(LiveDistrict live, SignedIn signedIn, OperateFeeds keys) {
        super(live, signedIn, Place.FEED_KEYS);
        this.keys = keys;
        asking = new KeyPanel(
                getTranslation("keys.ask.title"),
                getTranslation("keys.ask.why"),
                getTranslation("keys.ask.key"),
                this::open);
        table = new KeysPanel(
                format(), getTranslation("keys.title"), this::tell, this::rotate, this::revoke, this::forget);
        put(new H2(getTranslation("keys.about")), asking, table);
        follow(Optional.empty());
    }

    private void open(GatewayKey key) {
        follow(Optional.of(key));
    }

    /** Lists the feeds with the key, which is kept where it opens them. */
    private void follow(Optional<GatewayKey> entered) {
        Optional<GatewayKey> key = entered.or(() -> KeyOfSession.key(Use.OPERATING_FEEDS, viewer()));
        boolean open = false;
        if (key.isPresent()) {
            try {
                table.show(keys.feeds(viewer(), language, key.get()));
                KeyOfSession.keep(Use.OPERATING_FEEDS, viewer(), NO_FEED, key.get());
                open = true;
            } catch (GatewayRefusedException refused) {
                asking.refuse(words(refused));
            }
        }
        asking.setVisible(!open);
        table.setVisible(open);
        getElement().setAttribute("data-gate", open ? "open" : "asking");
    }

    private void tell(Feed feed, ZoneId zone) {
        take(key -> new RejectionsDialog(format(), feed.name(), keys.rejections(language, key, feed), zone).open());
    }

    private void rotate(Feed feed, Duration overlap) {
        change(key -> {
            String fresh = keys.rotate(viewer(), language, key, feed, overlap);
            new NewKeyDialog(feed.name(), fresh).open();
        });
    }

    private void revoke(Feed feed, String keyId) {
        change(key -> keys.revoke(viewer(), language, key, feed, keyId));
    }

    @FunctionalInterface
    private interface Step {
        void take(GatewayKey key) throws GatewayRefusedException;
    }

    /** What changes a feed is seen in the list afterwards. */
    private void change(Step step) {
        take(key -> {
            step.take(key);
            follow(Optional.empty());
        });
    }

    private void take(Step step) {
        try {
            step.take(KeyOfSession.key(Use.OPERATING_FEEDS, viewer()).orElseThrow());
            table.refuse("");
        } catch (GatewayRefusedException refused) {
            table.refuse(words(refused));
        } catch (AuditUnavailableException unavailable) {
            table.refuse(getTranslation("users.refused.audit"));
        }
    }

    private String words(GatewayRefusedException refused) {
        return refused.code().equals(GatewayRefusedException.UNKNOWN_KEY)
                ? getTranslation("gateway.unknown-operator-key")
                : RefusedWords.of(refused, this);
    }

    private void forget() {
        KeyOfSession.forget(Use.OPERATING_FEEDS);
        follow(Optional.empty());
    }

    @Override
    protected Set<Aspect<?>> wanted() {
        return Set.of();
    }

    @Override
    protected void showFigures(Shown shown) {
        table.speakOf(shown.zone());
    }

    @Override
    protected void showDetails(Shown shown) {
        // Nothing on this page follows the day.
    }
}
