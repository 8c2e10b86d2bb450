package io.rollcall.warehouse.row;

/**
 * {@code rollcall.school}: a school as it is from a day on.
 *
 * @param subDistrict the code of the sub-district, "" where there is none
 * @param effectiveFromEpochDay the first day on which this version holds
 * @param enrolled how many pupils are expected at each session; 0 from the day the school closes
 * @param teachers how many of the staff teach; 0 where nobody has said
 * @param latitude in degrees; NaN where nobody has said
 * @param longitude in degrees; NaN where nobody has said
 * @param version the entry's offset in the directory topic
 */
public record SchoolRow(
        String district,
        String school,
        String name,
        String schoolKind,
        String subDistrict,
        int effectiveFromEpochDay,
        int enrolled,
        int staff,
        int teachers,
        double latitude,
        double longitude,
        long version)
        implements WarehouseRow {}
