package io.rollcall.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class MergeFurthestTest {

    private static final List<Status> RANK =
            List.of(Status.FAILED, Status.BLOCKED, Status.SENT, Status.READ, Status.CONFIRMED);

    @Property
    void anyOrderWithAnyDuplicatesEndsInTheSameHistory(@ForAll("claims") List<Claim> claims, @ForAll long seed) {
        List<Claim> shuffled = new ArrayList<>(claims);
        shuffled.addAll(claims.subList(0, claims.size() / 2));
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(history(shuffled)).isEqualTo(history(claims));
    }

    @Property
    void aFeedGoneWildEndsInTheSameHistoryTooAndABoundedOne(
            @ForAll("manyClaims") List<Claim> claims, @ForAll long seed) {
        List<Claim> shuffled = new ArrayList<>(claims);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(history(shuffled)).isEqualTo(history(claims));
        assertThat(history(claims).claims()).hasSizeLessThanOrEqualTo(RANK.size() * ClaimHistory.MOST_OF_A_STATUS);
    }

    /** The rule as docs/domain.md says it, on all claims at once. */
    @Property
    void theFurthestAfterTheNewestRetractionStands(@ForAll("claims") List<Claim> claims) {
        Optional<SourceOrder> withdrawn = claims.stream()
                .filter(claim -> claim.operation() == Operation.RETRACT)
                .map(Claim::order)
                .max(SourceOrder::compareTo);
        List<Claim> standing = claims.stream()
                .filter(claim -> claim.operation() == Operation.SET)
                .filter(claim -> withdrawn.isEmpty() || claim.order().compareTo(withdrawn.get()) > 0)
                .toList();
        int highest = standing.stream()
                .mapToInt(claim -> RANK.indexOf(claim.standing().status()))
                .max()
                .orElse(-1);

        Merged merged = MergeFurthest.merge(history(claims));

        assertThat(merged.standing().status()).isEqualTo(highest < 0 ? Status.UNKNOWN : RANK.get(highest));
        if (highest >= RANK.indexOf(Status.READ)) {
            Stream<Claim> readers = standing.stream()
                    .filter(claim -> RANK.indexOf(claim.standing().status()) >= RANK.indexOf(Status.READ));
            assertThat(merged.since())
                    .isEqualTo(readers.map(claim -> claim.order().time())
                            .min(Instant::compareTo)
                            .orElseThrow());
        }
    }

    @Test
    void aReaderIsCountedWhenTheEarliestReadingHappenedAndAsRoughlyAsThatIsKnown() {
        Claim polled = set(20, Status.READ).happening(new Happened(at(18), 300));
        Claim exact = set(10, Status.READ);

        assertThat(merge(polled, set(30, Status.CONFIRMED)))
                .isEqualTo(new Merged(standing(Status.CONFIRMED), at(18), 300, Watched.NOTHING));
        assertThat(merge(polled, exact)).isEqualTo(new Merged(standing(Status.READ), at(10)));
    }

    @Test
    void whatWasReadDoesNotBecomeUnread() {
        assertThat(merge(set(10, Status.READ), set(20, Status.SENT), set(30, Status.FAILED)))
                .isEqualTo(new Merged(standing(Status.READ), at(10)));
    }

    @Test
    void aReaderIsCountedInTheMinuteOfTheFirstReadWhateverFollows() {
        assertThat(merge(set(30, Status.CONFIRMED), set(20, Status.READ), set(10, Status.READ)))
                .isEqualTo(new Merged(standing(Status.CONFIRMED), at(10)));
    }

    @Test
    void afterARetractionOnlyWhatIsNewerCounts() {
        assertThat(merge(set(10, Status.CONFIRMED), retract(15), set(20, Status.SENT)))
                .isEqualTo(new Merged(standing(Status.SENT), at(20)));
    }

    @Test
    void aRetractionIsKeptSoThatAnOlderReceiptCannotComeBack() {
        assertThat(merge(retract(15), set(10, Status.READ))).isEqualTo(new Merged(Standing.UNKNOWN, at(15)));
    }

    @Test
    void ofTooManyReceiptsTheNewestAreKept() {
        Claim[] reads = IntStream.range(0, 40)
                .mapToObj(second -> set(second, Status.READ))
                .toArray(Claim[]::new);

        assertThat(merge(reads).since()).isEqualTo(at(40 - ClaimHistory.MOST_OF_A_STATUS));
    }

    @Provide
    Arbitrary<List<Claim>> claims() {
        return claims(9).list().ofMinSize(1).ofMaxSize(14);
    }

    @Provide
    Arbitrary<List<Claim>> manyClaims() {
        return claims(400).list().ofMinSize(150).ofMaxSize(400);
    }

    private static Arbitrary<Claim> claims(int seconds) {
        Arbitrary<SourceOrder> orders = Combinators.combine(
                        Arbitraries.integers().between(0, seconds), Arbitraries.of("e-1", "e-2"))
                .as((second, id) -> new SourceOrder(at(second), id));
        Arbitrary<Optional<Status>> statuses = Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.of(RANK).map(Optional::of)),
                Tuple.of(1, Arbitraries.just(Optional.<Status>empty())));
        return Combinators.combine(orders, statuses, Arbitraries.of("3-1", ""))
                .as((order, status, classCode) -> status.isEmpty()
                        ? Claim.retract(order)
                        : Claim.set(order, new Standing(status.get(), classCode, "", Mode.IN_PERSON)));
    }

    private static ClaimHistory history(List<Claim> claims) {
        ClaimHistory history = ClaimHistory.EMPTY;
        for (Claim claim : claims) {
            history = history.with(claim);
        }
        return history;
    }

    private static Merged merge(Claim... claims) {
        return MergeFurthest.merge(history(List.of(claims)));
    }

    private static Claim set(int second, Status status) {
        return Claim.set(new SourceOrder(at(second), "e"), standing(status));
    }

    private static Claim retract(int second) {
        return Claim.retract(new SourceOrder(at(second), "e"));
    }

    private static Standing standing(Status status) {
        return new Standing(status, "", "", Mode.IN_PERSON);
    }

    private static Instant at(int second) {
        return Instant.ofEpochSecond(second);
    }
}
