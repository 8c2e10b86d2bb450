package io.rollcall.standalone.rebuild;

/**
 * What a rebuild came to.
 *
 * @param generation of all rows that stand now
 * @param messages how many messages of the log were read again
 * @param retired rows of older generations of which the log knows nothing any more, written as zero or UNKNOWN
 * @param seconds from the generation's beginning until everything was counted
 */
public record RebuildReport(int generation, long messages, long retired, double seconds) {}
