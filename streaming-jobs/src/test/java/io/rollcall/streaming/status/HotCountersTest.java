package io.rollcall.streaming.status;

import static io.rollcall.streaming.Observed.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.rollcall.event.Status;
import io.rollcall.streaming.Observed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HotCountersTest {

    private static final OccasionCounter COUNTER =
            new OccasionCounter(as(Status.PRESENT).observation().occasion(), new Counter.OfSchool(Status.PRESENT, ""));
    private static final Tally ARRIVAL = new Tally(COUNTER, 1, 1, Observed.BELL, true);
    private static final long SCHOOL = 7;

    private final HotCounters hot = new HotCounters();
    private final Map<OccasionCounter, Total> saved = new HashMap<>();

    @Test
    void eachTotalIsSentOnceHoweverOftenItMoved() throws Exception {
        apply(ARRIVAL);
        apply(ARRIVAL);

        assertThat(sent()).containsExactly(2L);
        assertThat(sent()).isEmpty();
    }

    @Test
    void sendingIsNotSaving() throws Exception {
        apply(ARRIVAL);
        sent();
        save();

        assertThat(saved.values()).extracting(Total::count).containsExactly(1L);
    }

    @Test
    void whatWasForgottenGoesOnFromWhatWasSaved() throws Exception {
        apply(ARRIVAL);
        sent();
        save();
        hot.forget();
        assertThat(hot.size()).isZero();

        apply(ARRIVAL);

        assertThat(sent()).containsExactly(2L);
    }

    @Test
    void whatIsNotSentCannotBeForgotten() throws Exception {
        apply(ARRIVAL);
        save();

        assertThatIllegalStateException().isThrownBy(hot::forget);
    }

    @Test
    void whatIsNotSavedCannotBeForgotten() throws Exception {
        apply(ARRIVAL);
        sent();

        assertThatIllegalStateException().isThrownBy(hot::forget);
    }

    private void apply(Tally tally) throws Exception {
        hot.apply(tally, SCHOOL, saved::get);
    }

    private List<Long> sent() {
        List<Long> counts = new ArrayList<>();
        hot.sendAll(counter -> counts.add(counter.total().count()));
        return counts;
    }

    private void save() throws Exception {
        hot.saveAll(counter -> saved.put(counter.counter(), counter.total()));
    }
}
