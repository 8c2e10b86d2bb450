package io.rollcall.warehouse.row;

import java.util.List;

/**
 * {@code rollcall.calendar_day}: which sessions are held on a day.
 *
 * @param school "" for the whole district, or the one school whose day differs from it
 * @param sessions such as {@code AM}; none on a day off
 * @param version the entry's offset in the directory topic
 */
public record CalendarDayRow(String district, String school, int epochDay, List<String> sessions, long version)
        implements WarehouseRow {

    public CalendarDayRow {
        sessions = List.copyOf(sessions);
    }
}
