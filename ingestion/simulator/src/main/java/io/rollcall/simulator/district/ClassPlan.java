package io.rollcall.simulator.district;

/**
 * A class of a synthetic school.
 *
 * @param code such as {@code C3-2}, unique in its school
 * @param grade such as {@code 3}
 * @param enrolled 30 to 50 pupils
 */
public record ClassPlan(String code, String grade, int enrolled) {}
