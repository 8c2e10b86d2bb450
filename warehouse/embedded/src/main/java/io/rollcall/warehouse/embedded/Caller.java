package io.rollcall.warehouse.embedded;

/** Who asks, and on which connection the answer is awaited. */
record Caller(String name, Role role, Connection connection) {}
