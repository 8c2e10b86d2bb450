package io.rollcall.simulator.district;

import io.rollcall.simulator.district.Terrain.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Makes a straight border a rough one: its middle is moved aside, then the middles of its halves. A function of its two ends, whichever comes first. */
final class RoughBorder {

    private static final double SHORTEST = 0.2;
    private static final double ASIDE = 0.13;
    private static final double METRES = 1_000;

    private final SplittableRandom random;
    private final List<Point> points = new ArrayList<>();

    private RoughBorder(SplittableRandom random) {
        this.random = random;
    }

    /** From the first end to just before the other. */
    static List<Point> between(Point from, Point to) {
        Point first = toTheMetre(from);
        Point last = toTheMetre(to);
        boolean forward = first.east() < last.east() || (first.east() == last.east() && first.north() < last.north());
        Point west = forward ? first : last;
        Point east = forward ? last : first;
        RoughBorder border = new RoughBorder(new SplittableRandom(seed(west) * 31 + seed(east)));
        border.points.add(west);
        border.divide(west, east);
        List<Point> points = forward ? border.points : border.points.reversed();
        return points.subList(0, points.size() - 1);
    }

    private void divide(Point from, Point to) {
        if (from.distance(to) > SHORTEST) {
            double aside = (random.nextDouble() * 2 - 1) * ASIDE;
            Point middle = new Point(
                    (from.east() + to.east()) / 2 - aside * (to.north() - from.north()),
                    (from.north() + to.north()) / 2 + aside * (to.east() - from.east()));
            divide(from, middle);
            divide(middle, to);
        } else {
            points.add(to);
        }
    }

    /** Neighbours compute their common corner in different orders, and differ in the last digits. */
    private static Point toTheMetre(Point point) {
        return new Point(Math.round(point.east() * METRES) / METRES, Math.round(point.north() * METRES) / METRES);
    }

    private static long seed(Point point) {
        return Math.round(point.east() * METRES) * 1_000_003 + Math.round(point.north() * METRES);
    }
}
