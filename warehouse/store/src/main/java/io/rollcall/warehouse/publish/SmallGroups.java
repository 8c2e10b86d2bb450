package io.rollcall.warehouse.publish;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * The rule by which small groups stay hidden. It shows a group as blocks that share nobody: parts whose figures all are large enough, and the rest as one. While the rest has a figure that is too small, it
 * could be had as the group's total minus what is shown; then the smallest part shown joins it (complementary suppression). Whatever can be
 * added and subtracted from such blocks is a union of blocks, hence never a small figure: that is why nothing is shown of a part inside the rest, not even its size.
 *
 * @param least the least figure that is shown; 1 and above. A zero is a small figure: it says something of everybody in the group
 */
public record SmallGroups(int least) {

    /** The least figure that the product shows to anyone outside a school, unless it is told another. */
    public static final SmallGroups USUAL = new SmallGroups(10);

    private static final String VARIABLE = "ROLLCALL_SMALL_GROUP";
    private static final int MOST = 1_000;

    public SmallGroups {
        if (least < 1) {
            throw new IllegalArgumentException("the least figure that is shown must be at least 1, not " + least);
        }
    }

    /**
     * What {@code ROLLCALL_SMALL_GROUP} says, and else {@link #USUAL}, below which it cannot go.
     *
     * @throws IllegalArgumentException with a sentence that names the variable and what is wrong with it
     */
    public static SmallGroups fromEnvironment(Map<String, String> environment) {
        String value = environment.getOrDefault(VARIABLE, "").strip();
        if (value.isEmpty()) {
            return USUAL;
        }
        try {
            int least = Integer.parseInt(value);
            if (least >= USUAL.least() && least <= MOST) {
                return new SmallGroups(least);
            }
        } catch (NumberFormatException notANumber) {
            // Told below, in the same words as a number out of range.
        }
        throw new IllegalArgumentException(
                "%s must be a number from %d to %d, not '%s'".formatted(VARIABLE, USUAL.least(), MOST, value));
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
