package io.rollcall.cockpit.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollcall.cockpit.map.DistrictAreas.Area;
import io.rollcall.cockpit.map.DistrictAreas.Position;
import io.rollcall.cockpit.map.Projection.Flat;
import io.rollcall.settings.WrongSettingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistrictAreasTest {

    private static final String SQUARE = "[[[113.0,23.0],[113.1,23.0],[113.1,23.1],[113.0,23.1],[113.0,23.0]]]";

    @TempDir
    private Path directory;

    @Test
    void areasBelongToTheirDistricts() {
        DistrictAreas areas = read(collection(
                feature("a", "N", "Polygon", SQUARE),
                feature("a", "S", "MultiPolygon", "[" + SQUARE + "," + SQUARE + "]"),
                feature("b", "N", "Polygon", SQUARE)));

        assertThat(areas.of("a")).extracting(Area::code).containsExactly("N", "S");
        assertThat(areas.of("a").getLast().rings()).hasSize(2);
        assertThat(areas.of("b").getFirst().rings().getFirst()).contains(new Position(113.1, 23.0));
        assertThat(areas.of("c")).isEmpty();
    }

    @Test
    void withoutAFileThereAreNone() {
        assertThat(DistrictAreas.of(Optional.empty()).of("a")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ | is not JSON",
                "{\"type\":\"Feature\"} | is not a GeoJSON FeatureCollection",
                "{\"type\":\"FeatureCollection\",\"features\":[]} | has no features",
                "POINT | number 1, that is neither a Polygon nor a MultiPolygon",
                "NAMELESS | number 1, without the property 'code'",
                "OPEN | number 1, whose border is not closed",
                "METRES | number 1, with a position that is not a longitude and a latitude in degrees",
                "TWICE | more than one feature of area 'N' of 'a'"
            })
    void aWrongFileIsRefusedWithOneSentence(String text, String why) {
        String map = switch (text) {
            case "POINT" -> collection(feature("a", "N", "Point", "[113.0,23.0]"));
            case "NAMELESS" -> collection(feature("a", "", "Polygon", SQUARE));
            case "OPEN" -> collection(feature("a", "N", "Polygon", "[[[1,1],[2,1],[2,2],[1,2]]]"));
            case "METRES" ->
                collection(feature("a", "N", "Polygon", "[[[442000,2553000],[2,1],[2,2],[442000,2553000]]]"));
            case "TWICE" -> collection(feature("a", "N", "Polygon", SQUARE), feature("a", "N", "Polygon", SQUARE));
            default -> text;
        };

        assertThatThrownBy(() -> read(map))
                .isInstanceOf(WrongSettingException.class)
                .hasMessageStartingWith("ROLLCALL_COCKPIT_MAP: ")
                .hasMessageContaining(why)
                .hasMessageEndingWith(".")
                .hasMessageNotContaining("\n");
    }

    @Test
    void theProjectionKeepsNorthUpAndDistancesEqual() {
        // A square on the earth: a degree east at 60° north is half as long as one to the north.
        var square = new Area(
                "N",
                "",
                List.of(List.of(
                        new Position(10, 59.95),
                        new Position(10.2, 59.95),
                        new Position(10.2, 60.05),
                        new Position(10, 60.05),
                        new Position(10, 59.95))));
        Projection projection = Projection.around(square.rings().getFirst());

        assertThat(projection.size()).isEqualTo(new Flat(1000, 1000));
        assertThat(projection.flat(new Position(10, 60.05))).isEqualTo(new Flat(0, 0));
        assertThat(projection.path(square.rings())).isEqualTo("M0 1000L1000 1000L1000 0L0 0Z");
        assertThat(projection.middle(square.rings())).isEqualTo(new Flat(500, 500));
    }

    private DistrictAreas read(String text) {
        try {
            return DistrictAreas.of(Optional.of(Files.writeString(directory.resolve("map.geojson"), text)));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private static String feature(String district, String code, String type, String coordinates) {
        return """
                {"type":"Feature","properties":{"district":"%s","code":"%s"},"geometry":{"type":"%s","coordinates":%s}}""".formatted(district, code, type, coordinates);
    }
}
