package io.rollcall.standalone.audit;

/**
 * One place where the warehouse does not say what the log says.
 *
 * @param what {@code person} or the counter's table
 * @param key whose; a person only by their keyed hash
 * @param expected what the log says, "nothing" where it has no such key
 * @param found what the warehouse says, "nothing" where it has no such row
 */
public record Difference(String what, String key, String expected, String found) {}
