package io.rollcall.warehouse.publish;

/**
 * Pupils of a school who are shown together.
 *
 * @param grade "" where they are of several grades, or of none
 * @param schoolClass "" where they are of several classes
 * @param classes how many classes they are of
 */
record ClassGroup(String grade, String schoolClass, int classes, long attending, long absent) {}
