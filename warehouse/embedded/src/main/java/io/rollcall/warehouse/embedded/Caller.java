package io.rollcall.warehouse.embedded;

/**
 * Who asks, and on which connection the answer is awaited.
 *
 * @param district whose rows they may read, and no other's; empty for all
 */
record Caller(String name, Role role, String district, Connection connection) {}
