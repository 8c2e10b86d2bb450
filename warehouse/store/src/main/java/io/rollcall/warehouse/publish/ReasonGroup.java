package io.rollcall.warehouse.publish;

/**
 * Absent pupils who are shown together.
 *
 * @param reason "" for several reasons
 */
record ReasonGroup(String reason, long pupils) {}
