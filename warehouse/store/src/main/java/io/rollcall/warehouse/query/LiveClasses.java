package io.rollcall.warehouse.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

/** Which live classes are declared for a day, and how are they watched by this moment? A row a school and class; of an open class every school that takes part has one. */
@FunctionalInterface
public interface LiveClasses {

    List<LiveClass> ask(String district, LocalDate date, Instant moment);

    /**
     * A school's part of a live class.
     *
     * @param liveClass its id
     * @param open whether it is an open class
     * @param expected whom it expects; empty where nobody knows
     * @param opens when it begins
     * @param closes when it ends
     * @param participants people who watched at all; empty where nothing was sent of it
     * @param watching people who watch in the moment's minute; 0 before it begins to be watched and after its end
     * @param watchedSeconds by the moment, or the class's end
     */
    record LiveClass(
            String school,
            String liveClass,
            boolean open,
            OptionalLong expected,
            Instant opens,
            Instant closes,
            OptionalLong participants,
            long watching,
            long watchedSeconds) {

        /** Whether it is held at that moment, by what was declared. */
        public boolean isHeld(Instant moment) {
            return !opens.isAfter(moment) && closes.isAfter(moment);
        }
    }
}
