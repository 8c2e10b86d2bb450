package io.rollcall.cockpit.live;

import java.util.Arrays;
import java.util.Optional;

/**
 * How all schools are looked at together.
 *
 * @param figure by which they are coloured
 */
public record Glance(Look look, MapFigure figure) {

    /** What is shown unless somebody chooses. */
    public static final Glance USUAL = new Glance(Look.MAP, MapFigure.RATE);

    /** In which form. */
    public enum Look {
        /** Where they stand. */
        MAP,
        /** A cell each. */
        MOSAIC;

        /** The look of that name, as it stands in an address. */
        public static Optional<Look> named(String name) {
            return Arrays.stream(values())
                    .filter(look -> look.name().equals(name))
                    .findFirst();
        }
    }

    /** The same in another form. */
    public Glance as(Look other) {
        return new Glance(other, figure);
    }

    /** The same by another figure. */
    public Glance by(MapFigure other) {
        return new Glance(look, other);
    }
}
