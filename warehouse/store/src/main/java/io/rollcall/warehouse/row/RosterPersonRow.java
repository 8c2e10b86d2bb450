package io.rollcall.warehouse.row;

import java.util.List;

/**
 * {@code rollcall.roster_person}: all that a roster says of one person for one school year, the newest as a whole. The intervals are lists of equal length.
 *
 * @param ids the person's subjects in every namespace, in hexadecimal; none for a person who was erased
 * @param from each interval's first day, as ISO writes it
 * @param until the first day on which it no longer holds
 * @param version the record's offset in its topic
 */
public record RosterPersonRow(
        String district,
        int schoolYear,
        long subjectHigh,
        long subjectLow,
        List<String> ids,
        List<String> schools,
        List<String> classes,
        List<String> roles,
        List<String> from,
        List<String> until,
        long version)
        implements WarehouseRow {

    public RosterPersonRow {
        ids = List.copyOf(ids);
        schools = List.copyOf(schools);
        classes = List.copyOf(classes);
        roles = List.copyOf(roles);
        from = List.copyOf(from);
        until = List.copyOf(until);
    }
}
