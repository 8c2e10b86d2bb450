package io.rollcall.simulator.district;

import io.rollcall.event.DirectoryEntry.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The lie of the synthetic district's land: an island in a river, divided among its streets. Each street's area is what lies nearest to its middle; borders are made rough, the same for both
 * neighbours. The same on any machine; nothing of it is surveyed.
 */
final class Terrain {

    private static final double SOUTH = 23.045;
    private static final double WEST = 113.235;
    private static final double DEGREES_NORTH = 0.009;
    private static final double DEGREES_EAST = 0.0098;
    private static final double DECIMALS = 1e5;

    /** In kilometres east and north of a corner. */
    private static final List<Point> SHORE = List.of(
            new Point(0.3, 4.6),
            new Point(0.8, 7.0),
            new Point(2.6, 8.2),
            new Point(6.0, 8.5),
            new Point(10.0, 8.3),
            new Point(13.5, 7.9),
            new Point(16.2, 6.9),
            new Point(17.6, 5.2),
            new Point(17.2, 3.2),
            new Point(15.2, 1.6),
            new Point(12.0, 0.7),
            new Point(8.0, 0.3),
            new Point(4.0, 0.2),
            new Point(1.6, 0.5),
            new Point(0.5, 2.3));

    /** In the order of {@link Streets}. */
    private static final List<Point> MIDDLES = List.of(
            new Point(11.2, 6.4),
            new Point(8.7, 7.0),
            new Point(4.3, 3.7),
            new Point(4.5, 5.4),
            new Point(6.3, 7.2),
            new Point(6.8, 5.5),
            new Point(4.0, 7.2),
            new Point(1.9, 6.8),
            new Point(2.1, 5.2),
            new Point(1.9, 3.4),
            new Point(2.3, 1.4),
            new Point(6.8, 3.7),
            new Point(5.0, 1.8),
            new Point(9.3, 4.6),
            new Point(14.1, 6.2),
            new Point(8.2, 1.9),
            new Point(11.9, 2.8),
            new Point(15.2, 3.8));

    private static final Map<String, List<Point>> AREAS = areas();

    private Terrain() {}

    /** Kilometres. */
    record Point(double east, double north) {

        double distance(Point other) {
            return Math.hypot(east - other.east, north - other.north);
        }

        /** On the earth, to about a metre. */
        Place place() {
            return new Place(rounded(SOUTH + north * DEGREES_NORTH), rounded(WEST + east * DEGREES_EAST));
        }

        private static double rounded(double degrees) {
            return Math.round(degrees * DECIMALS) / DECIMALS;
        }
    }

    /** The border of each street's area by the street's code, closed: its first point is its last too. */
    static Map<String, List<Point>> borders() {
        return AREAS;
    }

    /** Whether a point lies inside of a border. */
    static boolean holds(List<Point> border, Point point) {
        boolean inside = false;
        for (int i = 1; i < border.size(); i++) {
            Point from = border.get(i - 1);
            Point to = border.get(i);
            if (from.north() > point.north() != to.north() > point.north()
                    && point.east()
                            < (to.east() - from.east()) * (point.north() - from.north()) / (to.north() - from.north())
                                    + from.east()) {
                inside = !inside;
            }
        }
        return inside;
    }

    private static Map<String, List<Point>> areas() {
        Map<String, List<Point>> areas = new LinkedHashMap<>();
        IntStream.range(0, Streets.count()).forEach(street -> areas.put(Streets.code(street), rough(cell(street))));
        return areas;
    }

    /** What lies nearer to this street's middle than to any other's, the nearest neighbours cut off first. */
    private static List<Point> cell(int street) {
        Point own = MIDDLES.get(street);
        List<Point> cell = SHORE;
        for (Point other : MIDDLES.stream()
                .filter(middle -> !middle.equals(own))
                .sorted(Comparator.comparingDouble(own::distance))
                .toList()) {
            cell = nearer(cell, own, other);
        }
        return cell;
    }

    private static List<Point> nearer(List<Point> cell, Point own, Point other) {
        List<Point> kept = new ArrayList<>();
        for (int i = 0; i < cell.size(); i++) {
            Point from = cell.get(i);
            Point to = cell.get((i + 1) % cell.size());
            double fromSide = side(from, own, other);
            double toSide = side(to, own, other);
            if (fromSide <= 0) {
                kept.add(from);
            }
            if (fromSide < 0 != toSide < 0) {
                double share = fromSide / (fromSide - toSide);
                kept.add(new Point(
                        from.east() + share * (to.east() - from.east()),
                        from.north() + share * (to.north() - from.north())));
            }
        }
        return kept;
    }

    /** Negative where the point is nearer to its own middle than to the other. */
    private static double side(Point point, Point own, Point other) {
        return Math.pow(point.distance(own), 2) - Math.pow(point.distance(other), 2);
    }

    private static List<Point> rough(List<Point> cell) {
        List<Point> border = new ArrayList<>();
        for (int i = 0; i < cell.size(); i++) {
            border.addAll(RoughBorder.between(cell.get(i), cell.get((i + 1) % cell.size())));
        }
        border.add(border.getFirst());
        return List.copyOf(border);
    }
}
