package io.rollcall.warehouse.publish;

/**
 * What a district's people check in to.
 *
 * @param kind {@code HEALTH_REPORT} or {@code STAFF_CLOCK}
 * @param occasion {@code DAILY} or the shift slot
 */
record CheckIn(String kind, String occasion) {}
