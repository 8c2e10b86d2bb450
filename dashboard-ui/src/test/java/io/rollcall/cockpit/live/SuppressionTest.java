package io.rollcall.cockpit.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SuppressionTest {

    @Test
    void showsWhatIsLargeEnough() {
        assertThat(shown(10, 25, 310)).containsExactly("10", "25", "310");
    }

    @Test
    void hidesTheNextSmallestWithASingleSmallOne() {
        assertThat(shown(31, 4, 12)).containsExactly("31", "-", "-");
    }

    @Test
    void hidesOnUntilTheHiddenOnesAreNotAFewPeopleTogether() {
        assertThat(shown(40, 2, 3, 15)).containsExactly("40", "-", "-", "-");
        assertThat(shown(40, 5, 6, 15)).containsExactly("40", "-", "-", "15");
    }

    @Test
    void aZeroIsHiddenLikeAnyOtherSmallNumber() {
        assertThat(shown(40, 0, 0)).containsExactly("40", "-", "-");
    }

    @Test
    void aGroupThatIsSmallAltogetherIsNotSplit() {
        assertThat(shown(0, 4, 5)).containsExactly("-", "-", "-");
    }

    @Property
    void noSmallCellIsShownAndNoneCanBeWorkedOutFromTheSum(
            @ForAll @Size(min = 2, max = 9) List<@LongRange(min = 0, max = 40) Long> cells) {
        List<OptionalLong> shown = Suppression.of(cells);

        assertThat(shown.stream().flatMapToLong(OptionalLong::stream)).allMatch(cell -> cell >= Suppression.LEAST);
        long hidden = shown.stream().filter(OptionalLong::isEmpty).count();
        long together = cells.stream().mapToLong(cell -> cell).sum()
                - shown.stream().flatMapToLong(OptionalLong::stream).sum();
        assertThat(hidden).isNotEqualTo(1);
        assertThat(together == 0 || together >= Suppression.LEAST || hidden == cells.size())
                .isTrue();
    }

    private static List<String> shown(long... cells) {
        return Suppression.of(Arrays.stream(cells).boxed().toList()).stream()
                .map(cell -> cell.isPresent() ? Long.toString(cell.getAsLong()) : "-")
                .toList();
    }
}
