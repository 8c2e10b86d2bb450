package io.rollcall.warehouse.publish;

import java.util.List;

/**
 * A class at a session, as counted: never shown as it is.
 *
 * @param grade "" where the class has none, or where it is not in the roster
 * @param schoolClass "" for the pupils whose source names no class
 */
record ClassFigures(String grade, String schoolClass, long attending, long absent) {

    List<Long> figures() {
        return List.of(attending, absent);
    }
}
