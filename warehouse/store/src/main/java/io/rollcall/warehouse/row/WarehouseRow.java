package io.rollcall.warehouse.row;

/**
 * A row as it is written. Its natural key and its version are functions of the input log alone, so that writing it twice is writing it once: of all rows with one
 * natural key, queries see the one with the highest version. Days are counted from 1970-01-01.
 */
public sealed interface WarehouseRow
        permits OccasionRow,
                LogProgressRow,
                DistrictRow,
                SubDistrictRow,
                SchoolRow,
                SchoolClassRow,
                CalendarDayRow,
                HeartbeatRow,
                RosterPersonRow,
                AuditLogRow,
                FeedDeliveryRow,
                AlertRow,
                AlertAcknowledgementRow,
                AlertToldRow {

    /** Never negative. */
    long version();
}
