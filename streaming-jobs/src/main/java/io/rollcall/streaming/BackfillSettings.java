package io.rollcall.streaming;

import io.rollcall.event.Kind;
import io.rollcall.settings.Setting;
import io.rollcall.streaming.status.Generation;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** What a backfill is told from outside, beside what the job itself is told; {@code ./rollcall backfill} tells it. */
record BackfillSettings(
        @Setting(value = "ROLLCALL_BACKFILL_DISTRICT", means = "whose days are counted again")
        String district,

        @Setting(value = "ROLLCALL_BACKFILL_FROM", means = "the first of them")
        LocalDate from,

        @Setting(value = "ROLLCALL_BACKFILL_TO", means = "the last of them")
        LocalDate to,

        @Setting(value = "ROLLCALL_BACKFILL_KINDS", means = "of which kinds of occasion")
        Set<Kind> kinds,

        @Setting(
                value = "ROLLCALL_BACKFILL_GENERATION",
                least = 0,
                most = Generation.HIGHEST,
                unit = "generation",
                means = "higher than that of any row of the period")
        int number,

        @Setting(
                value = "ROLLCALL_BACKFILL_HISTORY",
                form = HistoryEnds.FORM,
                means = "how far each partition of what feeds for history sent is to be read",
                without = "none of it is read")
        Optional<HistoryEnds> history) {

    Period period() {
        return new Period(district, from, to, kinds);
    }

    Generation generation() {
        return new Generation(number);
    }
}
