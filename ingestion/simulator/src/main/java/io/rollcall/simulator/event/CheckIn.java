package io.rollcall.simulator.event;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What a school's platform says of one person on an occasion other than attendance: a health report, a clocking, an answer, a receipt; or where a request stands.
 *
 * @param type the event's type without {@code io.rollcall.} and version, such as {@code health-report}
 * @param id unique for its source
 * @param date the occasion's
 * @param person the platform's id, invented; "" where a request stands in a person's place, whose id is among the fields
 * @param fields what else the type's data has
 */
public record CheckIn(
        String type,
        String id,
        OffsetDateTime time,
        String district,
        String school,
        LocalDate date,
        String person,
        List<Field> fields) {

    public CheckIn {
        fields = List.copyOf(fields);
    }

    /** One field of the data and its text. */
    public record Field(String name, String value) {}
}
