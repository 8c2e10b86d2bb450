package io.rollcall.streaming.status;

import static io.rollcall.streaming.Observed.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.rollcall.event.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HotCountersTest {

    private static final StatusChange ARRIVAL = MoveTest.first(as(Status.PRESENT));
    private static final long SCHOOL = 7;

    private final HotCounters hot = new HotCounters();
    private final Map<OccasionCounter, Total> saved = new HashMap<>();

    @Test
    void eachTotalIsSentOnceHoweverOftenItMoved() throws Exception {
        apply(ARRIVAL);
        apply(ARRIVAL);

        assertThat(sent()).containsExactly(2L, 2L, 2L);
        assertThat(sent()).isEmpty();
    }

    @Test
    void sendingIsNotSaving() throws Exception {
        apply(ARRIVAL);
        sent();
        save();

        assertThat(saved.values()).extracting(Total::count).containsExactly(1L, 1L, 1L);
    }

    @Test
    void whatWasForgottenGoesOnFromWhatWasSaved() throws Exception {
        apply(ARRIVAL);
        sent();
        save();
        hot.forget();
        assertThat(hot.size()).isZero();

        apply(ARRIVAL);

        assertThat(sent()).containsExactly(2L, 2L, 2L);
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

    private void apply(StatusChange change) throws Exception {
        hot.apply(change, SCHOOL, saved::get);
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
