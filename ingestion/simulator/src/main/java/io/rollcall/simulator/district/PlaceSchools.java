package io.rollcall.simulator.district;

import io.rollcall.event.DirectoryEntry.Place;
import io.rollcall.simulator.district.Terrain.Point;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Gives each school a place in its street's area, away from the border and from the schools that are there already. */
final class PlaceSchools {

    private static final int CANDIDATES = 24;
    /** Far from the others counts, but the border is no neighbour: a school may stand rather near to it. */
    private static final double BORDER_WEIGHT = 2;

    private final SplittableRandom random;
    private final Map<String, List<Point>> taken = new HashMap<>();

    PlaceSchools(long seed) {
        random = new SplittableRandom(seed);
    }

    /** The next school's in that street. */
    Place next(String street) {
        List<Point> border = Terrain.borders().getOrDefault(street, List.of());
        List<Point> others = taken.computeIfAbsent(street, code -> new ArrayList<>());
        Point best = candidate(border);
        for (int tried = 1; tried < CANDIDATES; tried++) {
            Point other = candidate(border);
            if (room(other, others, border) > room(best, others, border)) {
                best = other;
            }
        }
        others.add(best);
        return best.place();
    }

    private Point candidate(List<Point> border) {
        double west = border.stream().mapToDouble(Point::east).min().orElseThrow();
        double east = border.stream().mapToDouble(Point::east).max().orElseThrow();
        double south = border.stream().mapToDouble(Point::north).min().orElseThrow();
        double north = border.stream().mapToDouble(Point::north).max().orElseThrow();
        while (true) {
            Point point = new Point(random.nextDouble(west, east), random.nextDouble(south, north));
            if (Terrain.holds(border, point)) {
                return point;
            }
        }
    }

    private static double room(Point point, List<Point> others, List<Point> border) {
        double toOthers = others.stream().mapToDouble(point::distance).min().orElse(Double.MAX_VALUE);
        double toBorder = border.stream().mapToDouble(point::distance).min().orElseThrow();
        return Math.min(toOthers, toBorder * BORDER_WEIGHT);
    }
}
