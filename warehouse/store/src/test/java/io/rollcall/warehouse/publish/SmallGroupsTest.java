package io.rollcall.warehouse.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollcall.settings.Settings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SmallGroupsTest {

    private static final SmallGroups TEN = SmallGroups.USUAL;

    @Test
    void whatIsLargeEnoughIsShown() {
        assertThat(names(TEN.split(parts(12, 15, 10)).shown())).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void theNextSmallestHidesWithASmallOneThatWouldBeLeftAlone() {
        Split<Integer> split = TEN.split(parts(30, 14, 3));

        assertThat(names(split.shown())).containsExactly(0);
        assertThat(names(split.rest())).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void smallOnesThatAreLargeTogetherHideEachOther() {
        assertThat(names(TEN.split(parts(30, 14, 4, 6)).shown())).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void aZeroIsASmallFigure() {
        assertThat(names(TEN.split(parts(30, 14, 0)).shown())).containsExactly(0);
    }

    @Test
    void whatHasNoNameIsNeverShownAlone() {
        Part<Integer> nameless = new Part<>(9, false, List.of(20L));

        Split<Integer> split = TEN.split(
                Stream.concat(parts(30, 4).stream(), Stream.of(nameless)).toList());

        assertThat(names(split.rest())).containsExactlyInAnyOrder(1, 9);
    }

    @Test
    void aGroupTooSmallToBeSplitTellsNothingApart() {
        assertThat(TEN.split(parts(9, 5, 3)).tellsApart()).isFalse();
        assertThat(TEN.split(List.<Part<Integer>>of()).tellsApart()).isFalse();
    }

    @Test
    void aFigureBelowNothingIsNoFigure() {
        assertThatIllegalArgumentException().isThrownBy(() -> parts(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> new SmallGroups(0));
    }

    /** A single row or column with its total: every part is in exactly one block, and no block has a small figure. */
    @Property
    void theBlocksShareNobodyAndNoneIsSmall(@ForAll("groups") List<Part<Integer>> parts) {
        Split<Integer> split = TEN.split(parts);

        assertThat(Stream.concat(split.shown().stream(), split.rest().stream()))
                .containsExactlyInAnyOrderElementsOf(parts);
        if (split.tellsApart()) {
            assertThat(blocks(split)).allSatisfy(figures -> assertThat(figures).allMatch(figure -> figure >= 10));
        }
    }

    /** Whatever blocks are added up and taken from the total: what is left is nothing at all, or no small figure. */
    @Property
    void noDifferenceOfTotalAndBlocksIsSmall(@ForAll("groups") List<Part<Integer>> parts, @ForAll long seed) {
        Split<Integer> split = TEN.split(parts);
        if (!split.tellsApart()) {
            return;
        }
        List<List<Long>> blocks = new ArrayList<>(blocks(split));
        Collections.shuffle(blocks, new Random(seed));
        List<Long> left = new ArrayList<>(Part.sum(parts));
        for (int taken = 0; taken < blocks.size(); taken++) {
            for (int status = 0; status < left.size(); status++) {
                left.set(status, left.get(status) - blocks.get(taken).get(status));
            }
            boolean last = taken == blocks.size() - 1;
            assertThat(left).allMatch(figure -> last ? figure == 0 : figure >= 10);
        }
    }

    /** A named part that is hidden has company, and may by all that is shown be anything from 0 to the block's figure. */
    @Property
    void aHiddenPartMayBeAnythingFromNothingToTen(@ForAll("groups") List<Part<Integer>> parts) {
        Split<Integer> split = TEN.split(parts);

        if (split.tellsApart() && split.rest().stream().anyMatch(Part::nameable)) {
            assertThat(split.rest()).hasSizeGreaterThan(1);
            assertThat(Part.sum(split.rest())).allMatch(width -> width >= 10);
        }
    }

    /**
     * Two groupings of the same people, each shown by the rule. Of a small cell where they cross nothing follows (Fréchet's bounds are exact for a table of which only the margins are known), unless one
     * of the two is not split at all.
     */
    @Property
    void twoGroupingsDoNotTellWhereTheyCross(@ForAll("tables") List<List<Long>> table) {
        List<Long> rows = blocksOf(table.stream().map(SmallGroupsTest::total).toList());
        List<Long> columns = blocksOf(IntStream.range(0, table.getFirst().size())
                .mapToObj(column ->
                        table.stream().mapToLong(row -> row.get(column)).sum())
                .toList());
        long all = table.stream().mapToLong(SmallGroupsTest::total).sum();

        for (long row : rows) {
            for (long column : columns) {
                long least = Math.max(0, row + column - all);
                long most = Math.min(row, column);
                assertThat(most - least).isGreaterThanOrEqualTo(rows.size() > 1 && columns.size() > 1 ? 10 : 0);
            }
        }
    }

    /** Two dates: what is shown of a day is decided by that day's figures alone, in whatever order they come. */
    @Property
    void theOrderOfThePartsChangesNothing(@ForAll("groups") List<Part<Integer>> parts, @ForAll long seed) {
        List<Part<Integer>> shuffled = new ArrayList<>(parts);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(names(TEN.split(shuffled).shown()))
                .containsExactlyInAnyOrderElementsOf(names(TEN.split(parts).shown()));
    }

    @Provide
    Arbitrary<List<Part<Integer>>> groups() {
        Arbitrary<Long> figure = Arbitraries.longs().between(0, 40);
        return Combinators.combine(
                        figure.list().ofSize(2).list().ofMaxSize(9),
                        Arbitraries.integers().between(0, 8))
                .as((figures, nameless) -> IntStream.range(0, figures.size())
                        .mapToObj(i -> new Part<>(i, i != nameless, figures.get(i)))
                        .toList());
    }

    @Provide
    Arbitrary<List<List<Long>>> tables() {
        return Arbitraries.integers()
                .between(1, 5)
                .flatMap(columns -> Arbitraries.longs()
                        .between(0, 12)
                        .list()
                        .ofSize(columns)
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(6));
    }

    private static List<Long> blocksOf(List<Long> figures) {
        Split<Integer> split =
                TEN.split(parts(figures.stream().mapToLong(Long::longValue).toArray()));
        return split.tellsApart()
                ? blocks(split).stream().map(List::getFirst).toList()
                : List.of(figures.stream().mapToLong(Long::longValue).sum());
    }

    private static List<List<Long>> blocks(Split<Integer> split) {
        List<List<Long>> blocks =
                new ArrayList<>(split.shown().stream().map(Part::figures).toList());
        if (!split.rest().isEmpty()) {
            blocks.add(Part.sum(split.rest()));
        }
        return blocks;
    }

    private static long total(List<Long> row) {
        return row.stream().mapToLong(Long::longValue).sum();
    }

    private static List<Part<Integer>> parts(long... figures) {
        return IntStream.range(0, figures.length)
                .mapToObj(i -> new Part<>(i, true, List.of(figures[i])))
                .toList();
    }

    private static List<Integer> names(List<Part<Integer>> parts) {
        return parts.stream().map(Part::what).toList();
    }

    @Test
    void theEnvironmentMayAskForMoreAndNeverForLess() {
        assertThat(said(Map.of())).isEqualTo(SmallGroups.USUAL);
        assertThat(said(Map.of("ROLLCALL_SMALL_GROUP", "20"))).isEqualTo(new SmallGroups(20));
        for (String wrong : List.of("9", "1001", "ten")) {
            assertThatThrownBy(() -> said(Map.of("ROLLCALL_SMALL_GROUP", wrong)))
                    .hasMessage("ROLLCALL_SMALL_GROUP must be a whole number from 10 to 1000, not '" + wrong + "'.");
        }
    }

    private static SmallGroups said(Map<String, String> environment) {
        return Settings.read(SmallGroups.class, environment);
    }
}
