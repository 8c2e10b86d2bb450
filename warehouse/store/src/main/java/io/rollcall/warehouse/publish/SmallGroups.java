package io.rollcall.warehouse.publish;

import io.rollcall.settings.Setting;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * The rule by which small groups stay hidden. It shows a group as blocks that share nobody: parts whose figures all are large enough, and the rest as one. While the rest has a figure that is too small, it
 * could be had as the group's total minus what is shown; then the smallest part shown joins it (complementary suppression). Whatever can be
 * added and subtracted from such blocks is a union of blocks, hence never a small figure: that is why nothing is shown of a part inside the rest, not even its size.
 *
 * @param least the least figure that is shown; 1 and above. A zero is a small figure: it says something of everybody in the group
 */
public record SmallGroups(
        @Setting(
                value = "ROLLCALL_SMALL_GROUP",
                otherwise = "10",
                least = SmallGroups.USUALLY,
                most = 1_000,
                unit = "people",
                means = "the least figure that analysts are shown of any group")
        int least) {

    private static final int USUALLY = 10;

    /** The least figure that the product shows to anyone outside a school, unless it is told another. */
    public static final SmallGroups USUAL = new SmallGroups(USUALLY);

    public SmallGroups {
        if (least < 1) {
            throw new IllegalArgumentException("the least figure that is shown must be at least 1, not " + least);
        }
    }

    /** How the group that these parts make up may be shown; depends on no order of the parts, as long as no two that are alike have one name. */
    <K> Split<K> split(List<Part<K>> parts) {
        Deque<Part<K>> shown = new ArrayDeque<>(parts.stream()
                .filter(this::showable)
                .sorted(Comparator.<Part<K>>comparingLong(Part::smallest)
                        .thenComparing(part -> part.what().toString()))
                .toList());
        List<Part<K>> rest =
                new ArrayList<>(parts.stream().filter(part -> !showable(part)).toList());
        while (!shown.isEmpty() && !rest.isEmpty() && hasSmall(Part.sum(rest))) {
            rest.add(shown.removeFirst());
        }
        return shown.isEmpty() ? new Split<>(List.of(), parts) : new Split<>(List.copyOf(shown), rest);
    }

    /** Whether a figure that is in no sum may be shown by itself. */
    boolean mayShow(long figure) {
        return figure >= least;
    }

    private boolean showable(Part<?> part) {
        return part.nameable() && !hasSmall(part.figures());
    }

    private boolean hasSmall(List<Long> figures) {
        return figures.stream().anyMatch(figure -> figure < least);
    }
}
