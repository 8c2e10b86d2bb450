package io.rollcall.standalone.bench;

/**
 * A count as it stood on the screen from a moment on.
 *
 * @param count the figure
 * @param at when it appeared, in milliseconds since 1970
 */
record Sighting(long count, double at) {}
