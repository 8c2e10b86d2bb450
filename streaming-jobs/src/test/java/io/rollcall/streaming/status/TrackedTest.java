package io.rollcall.streaming.status;

import static io.rollcall.streaming.Observed.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.Status;
import io.rollcall.streaming.Observed;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TrackedTest {

    private static final Observed PRESENT = as(Status.PRESENT);

    @Test
    void theFirstStatementIsAMove() {
        assertThat(Tracked.after(null, PRESENT.claim()).moves()).isEqualTo(1);
    }

    @Test
    void aRetractionOfNothingIsNoMove() {
        assertThat(Tracked.after(null, as(Status.UNKNOWN).claim()).moves()).isZero();
    }

    @Test
    void aStatementOlderThanAnEarlyRetractionIsNoMove() {
        Tracked retracted = Tracked.after(
                null, as(Status.UNKNOWN).after(Duration.ofMinutes(5)).claim());

        assertThat(Tracked.after(retracted, PRESENT.claim())).isEqualTo(retracted);
    }

    @Test
    void theSameAgainChangesNothing() {
        Tracked once = Tracked.after(null, PRESENT.claim());

        assertThat(Tracked.after(once, PRESENT.claim())).isSameAs(once);
    }

    @Test
    void anOlderStatementChangesNothing() {
        Tracked corrected =
                Tracked.after(null, as(Status.LATE).after(Duration.ofSeconds(1)).claim());

        assertThat(Tracked.after(corrected, PRESENT.claim())).isSameAs(corrected);
    }

    @Test
    void aNewerStatementOfTheSameMinuteWinsWithoutAMove() {
        Observed confirmed = PRESENT.after(Duration.ofSeconds(59)).eventId("b");

        Tracked after = Tracked.after(Tracked.after(null, PRESENT.claim()), confirmed.claim());

        assertThat(after).isEqualTo(new Tracked(confirmed.claim(), 1));
    }

    @Test
    void aNewerStatementOfALaterMinuteIsAMove() {
        Observed later = PRESENT.after(Duration.ofSeconds(60));

        assertThat(Tracked.after(Tracked.after(null, PRESENT.claim()), later.claim())
                        .moves())
                .isEqualTo(2);
    }

    @Test
    void anotherClassIsAMove() {
        Observed otherClass = PRESENT.classCode("3-3").eventId("b");

        assertThat(Tracked.after(Tracked.after(null, PRESENT.claim()), otherClass.claim())
                        .moves())
                .isEqualTo(2);
    }

    @Test
    void oneRetractionAfterAnotherIsNoMove() {
        Tracked retracted = Tracked.after(
                Tracked.after(null, PRESENT.claim()),
                as(Status.UNKNOWN).after(Duration.ofMinutes(1)).claim());

        Tracked again = Tracked.after(
                retracted, as(Status.UNKNOWN).after(Duration.ofMinutes(9)).claim());

        assertThat(again.moves()).isEqualTo(retracted.moves()).isEqualTo(2);
    }
}
