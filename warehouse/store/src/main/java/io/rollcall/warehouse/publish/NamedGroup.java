package io.rollcall.warehouse.publish;

/**
 * People who are shown together.
 *
 * @param name of the reason or status that is theirs; "" for several
 */
record NamedGroup(String name, long people) {}
