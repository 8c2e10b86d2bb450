package io.rollcall.simulator.morning;

/**
 * A statement on its way: the same one may be sent twice, or long after it was made.
 *
 * @param second of the day, when it is sent
 * @param statement what is sent
 */
record Sending(int second, Statement statement) {}
