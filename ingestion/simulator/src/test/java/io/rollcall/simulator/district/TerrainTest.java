package io.rollcall.simulator.district;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.DirectoryEntry.Place;
import io.rollcall.simulator.district.Terrain.Point;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TerrainTest {

    private static final Map<String, List<Point>> BORDERS = Terrain.borders();

    @Test
    void everyStreetHasAClosedBorderOfManyBends() {
        assertThat(BORDERS).hasSize(Streets.count());
        assertThat(BORDERS.values()).allSatisfy(border -> {
            assertThat(border).hasSizeGreaterThan(20);
            assertThat(border.getFirst()).isEqualTo(border.getLast());
        });
    }

    @Test
    void neighboursShareTheirBorderToThePointAndNoThirdHasIt() {
        Map<List<Point>, Integer> pieces = new HashMap<>();
        BORDERS.values().forEach(border -> {
            for (int i = 1; i < border.size(); i++) {
                List<Point> piece = new ArrayList<>(List.of(border.get(i - 1), border.get(i)));
                piece.sort((one, other) -> one.toString().compareTo(other.toString()));
                pieces.merge(piece, 1, Integer::sum);
            }
        });

        assertThat(pieces.values()).containsOnly(1, 2);
        long shared = pieces.values().stream().filter(times -> times == 2).count();
        assertThat(shared).as("more borders than shore").isGreaterThan(pieces.size() / 2);
    }

    @Test
    void aPointLiesInOneAreaOrInTheRiver() {
        int inside = 0;
        for (double east = 0.05; east < 18; east += 0.1) {
            for (double north = 0.05; north < 9; north += 0.1) {
                Point point = new Point(east, north);
                long areas = BORDERS.values().stream()
                        .filter(border -> Terrain.holds(border, point))
                        .count();
                assertThat(areas).as("%s", point).isLessThanOrEqualTo(1);
                inside += (int) areas;
            }
        }

        // The island is 120 square kilometres.
        assertThat(inside).isBetween(11_000, 13_000);
    }

    @ParameterizedTest
    @EnumSource
    void everySchoolStandsInItsStreetsArea(DistrictSize size) {
        DistrictPlan plan = DistrictPlan.haizhu(size, DistrictPlan.DEFAULT_SEED);

        assertThat(plan.schools()).extracting(SchoolPlan::place).doesNotHaveDuplicates();
        assertThat(plan.schools())
                .allSatisfy(school ->
                        assertThat(holds(school.subDistrict(), school.place())).isTrue());
        assertThat(plan.institutions())
                .allSatisfy(institution -> assertThat(holds(institution.subDistrict(), institution.place()))
                        .isTrue());
    }

    @Test
    void theMapHasAFeatureAnAreaThatSaysWhoseItIs() {
        String map = DistrictPlan.haizhu(DistrictSize.SMALL, DistrictPlan.DEFAULT_SEED)
                .map();

        assertThat(map)
                .startsWith("{\"type\":\"FeatureCollection\"")
                .contains("\"properties\":{\"district\":\"haizhu\",\"code\":\"ST18\",\"name\":\"官洲街道\"}")
                .isEqualTo(DistrictPlan.haizhu(DistrictSize.DISTRICT, 7).map());
    }

    /** In degrees, as the map has it. */
    private static boolean holds(String street, Place place) {
        List<Point> border = BORDERS.getOrDefault(street, List.of()).stream()
                .map(Point::place)
                .map(TerrainTest::asPoint)
                .toList();
        return Terrain.holds(border, asPoint(place));
    }

    private static Point asPoint(Place place) {
        return new Point(place.longitude(), place.latitude());
    }
}
