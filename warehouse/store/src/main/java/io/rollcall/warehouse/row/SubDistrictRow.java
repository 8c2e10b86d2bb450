package io.rollcall.warehouse.row;

/**
 * {@code rollcall.sub_district}: a part of a district.
 *
 * @param version the entry's offset in the directory topic
 */
public record SubDistrictRow(String district, String code, String name, long version) implements WarehouseRow {}
