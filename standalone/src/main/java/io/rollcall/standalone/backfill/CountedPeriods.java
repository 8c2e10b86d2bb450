package io.rollcall.standalone.backfill;

import io.rollcall.warehouse.generation.CountedHistory.Run;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** The days that backfills counted with what feeds for history sent, as few periods as there can be: a rebuild, which reads only the log of what happens, has them counted again. */
public final class CountedPeriods {

    private CountedPeriods() {}

    public static List<Period> of(List<Run> runs) {
        Deque<Period> periods = new ArrayDeque<>();
        runs.stream()
                .map(run -> new Period(
                        run.scope().district(), run.scope().from(), run.scope().to()))
                .sorted(Comparator.comparing(Period::district).thenComparing(Period::from))
                .forEach(next -> {
                    if (!periods.isEmpty() && meets(periods.getLast(), next)) {
                        Period last = periods.removeLast();
                        periods.add(new Period(last.district(), last.from(), later(last.to(), next.to())));
                    } else {
                        periods.add(next);
                    }
                });
        return List.copyOf(periods);
    }

    private static boolean meets(Period last, Period next) {
        return last.district().equals(next.district())
                && !next.from().isAfter(last.to().plusDays(1));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
