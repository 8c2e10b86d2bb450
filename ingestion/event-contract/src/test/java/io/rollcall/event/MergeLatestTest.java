package io.rollcall.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MergeLatestTest {

    private static final Standing ABSENT =
            Standing.attendance(Status.UNEXCUSED, "3-2", Reason.NONE_YET, Mode.IN_PERSON);
    private static final Standing LATE = Standing.attendance(Status.LATE, "3-2", Reason.NONE, Mode.IN_PERSON);

    @Property
    void anyOrderWithAnyDuplicatesEndsInTheSameWinner(@ForAll("claims") List<Claim> claims, @ForAll long seed) {
        List<Claim> shuffled = new ArrayList<>(claims);
        shuffled.addAll(claims.subList(0, claims.size() / 2));
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(mergeAll(shuffled)).isEqualTo(mergeAll(claims));
    }

    @Property
    void partsMergedApartEndInTheSameWinner(@ForAll("claims") List<Claim> claims) {
        int middle = claims.size() / 2;
        Claim left = mergeAll(claims.subList(0, Math.max(1, middle)));
        Claim right = mergeAll(claims.subList(middle, claims.size()));

        assertThat(MergeLatest.merge(left, right)).isEqualTo(mergeAll(claims));
    }

    @Property
    void theWinnerHasTheHighestOrderOfAll(@ForAll("claims") List<Claim> claims) {
        SourceOrder highest =
                claims.stream().map(Claim::order).max(SourceOrder::compareTo).orElseThrow();

        assertThat(mergeAll(claims).order()).isEqualTo(highest);
    }

    @Test
    void aNewerCorrectionBeatsAnOlderStatementThatArrivesAfterIt() {
        Claim correction = Claim.set(order(20, "b"), LATE);
        Claim retriedOldEvent = Claim.set(order(10, "a"), ABSENT);

        assertThat(MergeLatest.merge(correction, retriedOldEvent)).isEqualTo(correction);
    }

    @Test
    void theEventIdDecidesBetweenEqualTimes() {
        Claim a = Claim.set(order(10, "a"), ABSENT);
        Claim b = Claim.set(order(10, "b"), LATE);

        assertThat(MergeLatest.merge(b, a)).isEqualTo(b);
    }

    @Test
    void aRetractionIsKeptSoThatAnOlderStatementCannotComeBack() {
        Claim retraction = Claim.retract(order(20, "r"));

        Claim winner = MergeLatest.merge(retraction, Claim.set(order(10, "a"), ABSENT));

        assertThat(winner.standing()).isEqualTo(Standing.UNKNOWN);
    }

    @Provide
    Arbitrary<List<Claim>> claims() {
        return Claims.any().list().ofMinSize(1).ofMaxSize(12);
    }

    private static SourceOrder order(long millis, String eventId) {
        return new SourceOrder(Instant.ofEpochMilli(millis), eventId);
    }

    private static Claim mergeAll(List<Claim> claims) {
        @Nullable Claim winner = null;
        for (Claim claim : claims) {
            winner = MergeLatest.merge(winner, claim);
        }
        if (winner == null) {
            throw new IllegalArgumentException("nothing to merge");
        }
        return winner;
    }
}
