package io.rollcall.warehouse.row;

/**
 * {@code rollcall.school_class}: a class as it is from a day on.
 *
 * @param effectiveFromEpochDay the first day on which this version holds
 * @param enrolled how many pupils are in the class; 0 from the day it is dissolved
 * @param version the entry's offset in the directory topic
 */
public record SchoolClassRow(
        String district,
        String school,
        String classCode,
        String grade,
        int effectiveFromEpochDay,
        int enrolled,
        long version)
        implements WarehouseRow {}
