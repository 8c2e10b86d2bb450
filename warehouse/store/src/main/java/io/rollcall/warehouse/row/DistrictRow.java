package io.rollcall.warehouse.row;

/**
 * {@code rollcall.district}.
 *
 * @param zone the IANA time zone in which the district's days begin and end
 * @param clock {@code SYSTEM}, or {@code DATA} where the data is replayed
 * @param version the entry's offset in the directory topic
 */
public record DistrictRow(String district, String name, String zone, String clock, long version)
        implements WarehouseRow {}
