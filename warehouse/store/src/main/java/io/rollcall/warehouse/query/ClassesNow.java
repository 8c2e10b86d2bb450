package io.rollcall.warehouse.query;

import java.time.LocalDate;
import java.util.List;

/**
 * Where do the pupils of a school's classes stand on a day? Exact, and of as few as a class: whoever shows it asks for a purpose and has the look in the
 * audit log first.
 */
@FunctionalInterface
public interface ClassesNow {

    /** The classes with pupils in them, and those that marks name, by their codes. */
    List<ClassFigures> ask(String district, LocalDate date, String school);

    /**
     * One class on one day.
     *
     * @param schoolClass its code; "" stands for marks that name no class
     * @param grade such as {@code 3}; "" where the class has none, or the directory does not know it
     * @param sessions those that the school's calendar holds or marks are of, in people, in the order AM, PM, DAY
     */
    record ClassFigures(String schoolClass, String grade, List<SessionFigures> sessions) {

        public ClassFigures {
            sessions = List.copyOf(sessions);
        }
    }
}
