package io.rollcall.cockpit.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * Hides small cells of a table whose sum is known, so that no hidden one can be told from the others
 * (docs/domain.md, "Privacy"): cells below {@link #LEAST}, zeros among them; and then the next smallest ones, until at
 * least two are hidden and these hold nobody, or at least {@link #LEAST} people, together.
 */
public final class Suppression {

    /** The least number of people that is shown, and that is split at all. */
    public static final long LEAST = 10;

    private Suppression() {}

    /** The cells in their places; empty where hidden. */
    public static List<OptionalLong> of(List<Long> cells) {
        List<Integer> smallestFirst = IntStream.range(0, cells.size())
                .boxed()
                .sorted(Comparator.comparing(cells::get))
                .toList();
        List<Integer> hidden = new ArrayList<>();
        long together = 0;
        for (int place : smallestFirst) {
            long cell = cells.get(place);
            if (cell >= LEAST && (hidden.isEmpty() || isEnough(hidden.size(), together))) {
                break;
            }
            hidden.add(place);
            together += cell;
        }
        return IntStream.range(0, cells.size())
                .mapToObj(place -> hidden.contains(place) ? OptionalLong.empty() : OptionalLong.of(cells.get(place)))
                .toList();
    }

    private static boolean isEnough(int hidden, long together) {
        return hidden > 1 && (together == 0 || together >= LEAST);
    }
}
