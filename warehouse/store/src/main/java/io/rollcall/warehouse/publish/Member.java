package io.rollcall.warehouse.publish;

import java.util.List;

/**
 * A smallest place that people are counted in, such as a class or a school, within a larger one.
 *
 * @param outer the larger place; "" where there is none
 * @param name its own; "" where it has none to be shown under
 * @param figures its people by status
 */
record Member(String outer, String name, List<Long> figures) {

    Member {
        figures = List.copyOf(figures);
    }
}
