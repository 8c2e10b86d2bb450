package io.rollcall.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class MergeSpanTest {

    private enum Says {
        ENTERS,
        LEAVES,
        TOTAL,
        RETRACTS
    }

    @Property
    void anyOrderWithAnyDuplicatesEndsInTheSameHistory(@ForAll("claims") List<Claim> claims, @ForAll long seed) {
        List<Claim> shuffled = new ArrayList<>(claims);
        shuffled.addAll(claims.subList(0, claims.size() / 2));
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(history(shuffled)).isEqualTo(history(claims));
    }

    @Property(tries = 200)
    void aFeedGoneWildEndsInTheSameHistoryTooAndABoundedOne(
            @ForAll("manyClaims") List<Claim> claims, @ForAll long seed) {
        List<Claim> shuffled = new ArrayList<>(claims);
        shuffled.addAll(claims.subList(0, claims.size() / 2));
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(history(shuffled)).isEqualTo(history(claims));
        assertThat(history(claims).edges()).hasSizeLessThanOrEqualTo(PresenceHistory.MOST_EDGES);
    }

    /** The rule as docs/domain.md says it, on all claims at once and second by second: watching is a state that the last edge before a second decides. */
    @Property
    void everySecondIsWatchedThatTheLastEdgeBeforeItSays(@ForAll("claims") List<Claim> claims) {
        Optional<SourceOrder> withdrawn = claims.stream()
                .filter(claim -> claim.operation() == Operation.RETRACT)
                .map(Claim::order)
                .max(SourceOrder::compareTo);
        List<Claim> standing = claims.stream()
                .filter(claim -> claim.operation() == Operation.SET)
                .filter(claim -> withdrawn.isEmpty() || claim.order().compareTo(withdrawn.get()) > 0)
                .toList();
        Optional<Claim> total = standing.stream()
                .filter(claim -> watchedSeconds(claim).isPresent())
                .max(Comparator.naturalOrder());
        List<Claim> edges = new ArrayList<>(newestOfEachEvent(standing));
        total.ifPresent(edges::add);
        edges.sort(Comparator.<Claim, Instant>comparing(
                        claim -> PresenceHistory.presence(claim).at())
                .thenComparing(Comparator.naturalOrder()));

        Merged merged = MergeSpan.merge(history(claims));

        boolean watching = !edges.isEmpty() && isEnter(edges.getLast());
        assertThat(merged.standing().status())
                .isEqualTo(edges.isEmpty() ? Status.UNKNOWN : watching ? Status.WATCHING : Status.LEFT);
        long last = edges.isEmpty() ? 0 : second(edges.getLast());
        long seconds = IntStream.range(0, Math.toIntExact(last))
                .filter(second -> edges.stream()
                        .filter(edge -> second(edge) <= second)
                        .reduce((_, later) -> later)
                        .filter(MergeSpanTest::isEnter)
                        .isPresent())
                .count();
        long open = merged.watched().spans().stream()
                .filter(Span::isOpen)
                .mapToLong(span -> last - span.from().getEpochSecond())
                .sum();
        assertThat(merged.watched().spans().stream().mapToLong(Span::seconds).sum() + open)
                .isEqualTo(seconds);
        assertThat(merged.watched().reported()).isEqualTo(total.isPresent());
        total.flatMap(MergeSpanTest::watchedSeconds)
                .ifPresent(reported -> assertThat(merged.watched().seconds()).isEqualTo((long) reported));
    }

    @Property
    void spansAreInTheirOrderAndApart(@ForAll("claims") List<Claim> claims) {
        List<Span> spans = MergeSpan.merge(history(claims)).watched().spans();

        for (int i = 1; i < spans.size(); i++) {
            assertThat(spans.get(i - 1).to()).isBefore(spans.get(i).from());
        }
    }

    @Test
    void whoEntersAndLeavesHasWatchedInBetween() {
        assertThat(merge(enter(10), leave(70))).isEqualTo(left(70, 60, new Span(at(10), at(70))));
    }

    @Test
    void whoComesBackHasWatchedTwice() {
        assertThat(merge(enter(10), leave(70), enter(100), leave(130)))
                .isEqualTo(left(130, 90, new Span(at(10), at(70)), new Span(at(100), at(130))));
    }

    @Test
    void whoEntersTwiceWatchesOnce() {
        assertThat(merge(enter(10), enter(40), leave(70))).isEqualTo(left(70, 60, new Span(at(10), at(70))));
    }

    @Test
    void whoComesBackAtOnceNeverLeft() {
        assertThat(merge(enter(10), leave(40), enter(40, "back"), leave(70)))
                .isEqualTo(left(70, 60, new Span(at(10), at(70))));
    }

    @Test
    void whoNeverLeftIsWatchingAndCountsFromThenOn() {
        Merged merged = merge(enter(10), leave(40), enter(60));

        assertThat(merged.standing().status()).isEqualTo(Status.WATCHING);
        assertThat(merged.since()).isEqualTo(at(60));
        assertThat(merged.watched().seconds()).isEqualTo(30);
        assertThat(merged.watched().countingSince()).contains(at(60));
    }

    @Test
    void whoIsOnlySeenToLeaveHasWatchedForNobodyKnowsHowLong() {
        assertThat(merge(leave(70))).isEqualTo(left(70, 0));
    }

    @Test
    void thePlatformsNewestTotalStandsInsteadOfTheSpans() {
        Merged merged = merge(enter(10), total(60, 45), total(90, 75), leave(70));

        assertThat(merged.watched()).isEqualTo(new Watched(List.of(new Span(at(10), at(70))), 75, true));
        assertThat(merged.watched().countingSince()).isEmpty();
    }

    @Test
    void aTotalSaysThatTheyHaveLeft() {
        assertThat(merge(enter(10), total(60, 45)).standing().status()).isEqualTo(Status.LEFT);
    }

    @Test
    void afterARetractionOnlyWhatIsNewerCounts() {
        assertThat(merge(enter(10), total(20, 5), retract(30), leave(25), enter(40), leave(50)))
                .isEqualTo(left(50, 10, new Span(at(40), at(50))));
        assertThat(merge(retract(30), enter(10))).isEqualTo(new Merged(Standing.UNKNOWN, at(30)));
    }

    @Test
    void theSameEventModifiedLaterMovesTheEdge() {
        Claim corrected =
                Claim.set(new SourceOrder(at(900), "enter-10"), standing(Status.WATCHING), Presence.edge(at(20)));

        assertThat(merge(corrected, enter(10), leave(70))).isEqualTo(left(70, 50, new Span(at(20), at(70))));
    }

    @Test
    void ofTooManyEdgesTheNewestAreKept() {
        Claim[] edges = IntStream.range(0, 2 * PresenceHistory.MOST_EDGES)
                .mapToObj(second -> second % 2 == 0 ? enter(second) : leave(second))
                .toArray(Claim[]::new);

        assertThat(merge(edges).watched().spans())
                .hasSize(PresenceHistory.MOST_EDGES / 2)
                .first()
                .isEqualTo(new Span(at(PresenceHistory.MOST_EDGES), at(PresenceHistory.MOST_EDGES + 1)));
    }

    @Provide
    Arbitrary<List<Claim>> claims() {
        return claims(9, List.of("e-1", "e-2", "e-3", "e-4", "e-5", "e-6"))
                .list()
                .ofMinSize(1)
                .ofMaxSize(14);
    }

    @Provide
    Arbitrary<List<Claim>> manyClaims() {
        List<String> ids = IntStream.range(0, 300).mapToObj(id -> "e-" + id).toList();
        return claims(400, ids).list().ofMinSize(150).ofMaxSize(500);
    }

    private static Arbitrary<Claim> claims(int seconds, List<String> ids) {
        Arbitrary<Instant> times = Arbitraries.integers().between(0, seconds).map(MergeSpanTest::at);
        Arbitrary<SourceOrder> orders =
                Combinators.combine(times, Arbitraries.of(ids)).as(SourceOrder::new);
        Arbitrary<Says> says = Arbitraries.frequencyOf(
                Tuple.of(30, Arbitraries.of(Says.ENTERS, Says.LEAVES)),
                Tuple.of(4, Arbitraries.just(Says.TOTAL)),
                Tuple.of(1, Arbitraries.just(Says.RETRACTS)));
        return Combinators.combine(orders, times, says, Arbitraries.of("3-1", ""))
                .as((order, at, what, classCode) -> switch (what) {
                    case ENTERS -> Claim.set(order, standing(Status.WATCHING, classCode), Presence.edge(at));
                    case LEAVES -> Claim.set(order, standing(Status.LEFT, classCode), Presence.edge(at));
                    case TOTAL ->
                        Claim.set(
                                order,
                                standing(Status.LEFT, classCode),
                                Presence.total(at, (int) at.getEpochSecond() / 2));
                    case RETRACTS -> Claim.retract(order);
                });
    }

    private static Collection<Claim> newestOfEachEvent(List<Claim> claims) {
        Map<String, Claim> newest = new HashMap<>();
        for (Claim claim : claims) {
            if (watchedSeconds(claim).isEmpty()) {
                newest.merge(claim.order().eventId(), claim, (one, other) -> one.compareTo(other) > 0 ? one : other);
            }
        }
        return newest.values();
    }

    private static Optional<Integer> watchedSeconds(Claim claim) {
        return Optional.ofNullable(PresenceHistory.presence(claim).watchedSeconds());
    }

    private static boolean isEnter(Claim claim) {
        return claim.standing().status() == Status.WATCHING;
    }

    private static long second(Claim claim) {
        return PresenceHistory.presence(claim).at().getEpochSecond();
    }

    private static PresenceHistory history(List<Claim> claims) {
        PresenceHistory history = PresenceHistory.EMPTY;
        for (Claim claim : claims) {
            history = history.with(claim);
        }
        return history;
    }

    private static Merged merge(Claim... claims) {
        return MergeSpan.merge(history(List.of(claims)));
    }

    private static Merged left(int since, long seconds, Span... spans) {
        return new Merged(standing(Status.LEFT), at(since), new Watched(List.of(spans), seconds, false));
    }

    private static Claim enter(int second) {
        return enter(second, "enter-" + second);
    }

    private static Claim enter(int second, String id) {
        return Claim.set(new SourceOrder(at(second), id), standing(Status.WATCHING), Presence.edge(at(second)));
    }

    private static Claim leave(int second) {
        return Claim.set(
                new SourceOrder(at(second), "a-leave-" + second), standing(Status.LEFT), Presence.edge(at(second)));
    }

    private static Claim total(int second, int seconds) {
        return Claim.set(
                new SourceOrder(at(second), "total-" + second),
                standing(Status.LEFT),
                Presence.total(at(second), seconds));
    }

    private static Claim retract(int second) {
        return Claim.retract(new SourceOrder(at(second), "r"));
    }

    private static Standing standing(Status status) {
        return standing(status, "");
    }

    private static Standing standing(Status status, String classCode) {
        return new Standing(status, classCode, "", Mode.ONLINE);
    }

    private static Instant at(int second) {
        return Instant.ofEpochSecond(second);
    }
}
