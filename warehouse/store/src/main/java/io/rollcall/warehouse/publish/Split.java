package io.rollcall.warehouse.publish;

import java.util.List;

/**
 * How a group may be shown.
 *
 * @param shown the parts that are shown by themselves
 * @param rest the parts that are shown together, as one; none where all are shown by themselves
 */
record Split<K>(List<Part<K>> shown, List<Part<K>> rest) {

    Split {
        shown = List.copyOf(shown);
        rest = List.copyOf(rest);
    }

    /** Whether anything is told apart; where it is not, there is nothing to show beside the group itself. */
    boolean tellsApart() {
        return !shown.isEmpty();
    }
}
