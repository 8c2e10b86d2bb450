package io.rollcall.cockpit.map;

import io.rollcall.cockpit.map.DistrictAreas.Position;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lays a few kilometres of the earth flat: degrees east are shortened by the cosine of the middle latitude, which is exact enough for a district. Whole units to the right and down, a thousand
 * along the longer side.
 */
public final class Projection {

    private static final double LONGER_SIDE = 1_000;
    /** Of a single point, or of none. */
    private static final double LEAST_DEGREES = 0.01;

    private final double west;
    private final double north;
    private final double eastward;
    private final double scale;
    private final double east;
    private final double south;

    private Projection(double west, double east, double south, double north) {
        this.west = west;
        this.east = east;
        this.south = south;
        this.north = north;
        eastward = Math.cos(Math.toRadians((south + north) / 2));
        scale = LONGER_SIDE / Math.max(LEAST_DEGREES, Math.max((east - west) * eastward, north - south));
    }

    /** A flat place. */
    public record Flat(long x, long y) {}

    /** One that has room for all of these, of which there is at least one. */
    public static Projection around(Collection<Position> positions) {
        var longitudes = positions.stream().mapToDouble(Position::longitude).summaryStatistics();
        var latitudes = positions.stream().mapToDouble(Position::latitude).summaryStatistics();
        return new Projection(longitudes.getMin(), longitudes.getMax(), latitudes.getMin(), latitudes.getMax());
    }

    public Flat flat(Position position) {
        return new Flat(
                Math.round((position.longitude() - west) * eastward * scale),
                Math.round((north - position.latitude()) * scale));
    }

    /** The corner that is furthest to the right and down. */
    public Flat size() {
        return flat(new Position(east, south));
    }

    /** Rings as the path of an SVG. */
    public String path(List<List<Position>> rings) {
        return rings.stream()
                .map(ring -> ring.stream()
                        .limit(ring.size() - 1L)
                        .map(this::flat)
                        .map(flat -> flat.x() + " " + flat.y())
                        .collect(Collectors.joining("L", "M", "Z")))
                .collect(Collectors.joining());
    }

    /** Where the largest ring has its centre of gravity, for a name to stand at. */
    public Flat middle(List<List<Position>> rings) {
        Flat middle = new Flat(0, 0);
        double largest = -1;
        for (List<Position> ring : rings) {
            double area = 0;
            double x = 0;
            double y = 0;
            for (int i = 1; i < ring.size(); i++) {
                Flat from = flat(ring.get(i - 1));
                Flat to = flat(ring.get(i));
                double cross = (double) from.x() * to.y() - (double) to.x() * from.y();
                area += cross / 2;
                x += (from.x() + to.x()) * cross;
                y += (from.y() + to.y()) * cross;
            }
            if (Math.abs(area) > largest) {
                largest = Math.abs(area);
                middle = area == 0
                        ? flat(ring.getFirst())
                        : new Flat(Math.round(x / (6 * area)), Math.round(y / (6 * area)));
            }
        }
        return middle;
    }
}
