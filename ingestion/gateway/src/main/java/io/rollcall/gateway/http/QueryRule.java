package io.rollcall.gateway.http;

/** Every rule that a query's parameters can break; each has its own sentence in the message bundles. */
enum QueryRule {
    CURSOR,
    LIMIT
}
