package io.rollcall.gateway.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.Delivery;
import io.rollcall.event.Feed;
import io.rollcall.event.FeedKey;
import io.rollcall.event.Heartbeat;
import io.rollcall.event.Operation;
import io.rollcall.event.RejectionReason;
import io.rollcall.event.ReportingMode;
import io.rollcall.event.SourceOrder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FeedActivityTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final Feed FEED = new Feed("haizhu", "sis", List.of("*"), List.of());

    private final FeedActivity activity = new FeedActivity();

    FeedActivityTest() {
        activity.recordedSince(Instant.MIN);
    }

    @Test
    void nothingIsSaidBeforeEverythingIsReadBack() {
        activity.apply(delivery(NOON, 10));

        assertThat(activity.of(FEED, NOON, ZONE, true)).isEmpty();
    }

    @Test
    void ratesAreOfTheirOwnTimes() {
        activity.markRestored();
        activity.apply(delivery(NOON.minus(Duration.ofHours(2)), 4_998));
        activity.apply(delivery(NOON.minus(Duration.ofMinutes(14)), 838));
        activity.apply(delivery(NOON.minusSeconds(20), 58));

        Activity.PerSecond perSecond = now(NOON).perSecond();

        assertThat(perSecond.lastMinute()).isEqualTo(1);
        assertThat(perSecond.last15Minutes()).isEqualTo(1);
        assertThat(perSecond.today()).isEqualTo(5_900.0 / Duration.ofHours(12).toSeconds());
        assertThat(now(NOON.plus(Duration.ofMinutes(5))).perSecond().lastMinute())
                .isZero();
    }

    @Test
    void yesterdayIsNotToday() {
        activity.markRestored();
        Instant yesterday = NOON.minus(Duration.ofDays(1));
        activity.apply(delivery(yesterday, 70));
        activity.apply(delivery(NOON, 3));

        assertThat(today(NOON).received()).isEqualTo(5);
        assertThat(today(yesterday).received()).isEqualTo(72);
        assertThat(today(NOON.plus(Duration.ofDays(1))).received()).isZero();
    }

    @Test
    void receivedIsAdmittedAndRejected() {
        activity.markRestored();
        activity.apply(delivery(NOON, 8));
        activity.apply(delivery(NOON, 2));

        Activity.Day today = today(NOON);

        assertThat(today.admitted()).isEqualTo(10);
        assertThat(today.rejected()).isEqualTo(Map.of(RejectionReason.UNKNOWN_CLASS, 4L));
        assertThat(today.received()).isEqualTo(14);
    }

    @Test
    void theDayThatTheRecordBeganOnIsNotKnownOfAFeedThatIsOlder() {
        activity.markRestored();
        activity.recordedSince(NOON);
        activity.apply(delivery(NOON.plusSeconds(1), 5));
        Instant later = NOON.plusSeconds(300);

        assertThat(of(openedAt(NOON.minusSeconds(60)), later).today()).isNull();
        assertThat(of(openedAt(NOON.minusSeconds(60)), later).perSecond().today())
                .isNull();
        assertThat(of(openedAt(NOON.minusSeconds(60)), later).perSecond().lastMinute())
                .isZero();
        assertThat(of(openedAt(NOON.minusSeconds(60)), later).perSecond().last15Minutes())
                .isNull();
        assertThat(of(openedAt(NOON.plusSeconds(60)), later).today()).isNotNull();
        assertThat(of(openedAt(NOON.minusSeconds(60)), NOON.plus(Duration.ofDays(1)))
                        .today())
                .isNotNull();
    }

    @Property
    void theNewestWordOfEachSessionStandsInWhateverOrderItArrives(@ForAll long seed) {
        activity.markRestored();
        List<Heartbeat> words = new ArrayList<>(List.of(
                heartbeat("AM", Operation.SET, 1, NOON.plusSeconds(900)),
                heartbeat("AM", Operation.RETRACT, 2, NOON.plusSeconds(900)),
                heartbeat("AM", Operation.SET, 3, NOON.plusSeconds(100)),
                heartbeat("PM", Operation.SET, 4, NOON.plusSeconds(800)),
                heartbeat("PM", Operation.RETRACT, 5, NOON.plusSeconds(800)),
                heartbeat("", Operation.SET, 6, NOON.plusSeconds(50))));
        Collections.shuffle(words, new Random(seed));

        words.forEach(activity::apply);

        assertThat(now(NOON).completeThrough()).isEqualTo(Map.of("S001", NOON.plusSeconds(100)));
    }

    private Activity now(Instant now) {
        return of(FEED, now);
    }

    private Activity of(Feed feed, Instant now) {
        return activity.of(feed, now, ZONE, true).orElseThrow();
    }

    private Activity.Day today(Instant now) {
        return Objects.requireNonNull(now(now).today());
    }

    private static Feed openedAt(Instant created) {
        return new Feed("haizhu", "sis", List.of("*"), List.of(new FeedKey("ab".repeat(32), created, null)));
    }

    private static Heartbeat heartbeat(String session, Operation operation, int order, Instant through) {
        return new Heartbeat(
                "haizhu",
                "S001",
                LocalDate.of(2026, 11, 23),
                session,
                new SourceOrder(NOON.plusSeconds(order), "h-" + order),
                operation,
                ReportingMode.FULL,
                through,
                "sis",
                NOON);
    }

    private static Delivery delivery(Instant at, int admitted) {
        return new Delivery(
                "haizhu",
                "sis",
                "key",
                "r",
                "",
                admitted,
                Map.of(RejectionReason.UNKNOWN_CLASS, 2),
                at,
                LocalDate.ofInstant(at, ZONE),
                at);
    }
}
