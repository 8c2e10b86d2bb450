package io.rollcall.warehouse.embedded;

/** Who asks. */
record Caller(String name, Role role) {}
