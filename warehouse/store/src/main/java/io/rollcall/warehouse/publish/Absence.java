package io.rollcall.warehouse.publish;

/**
 * Absent pupils of a school at a session.
 *
 * @param status {@code EXCUSED} or {@code UNEXCUSED}
 */
record Absence(SchoolSession at, String status) {}
