package io.rollcall.standalone.backfill;

import java.util.List;

/**
 * What a backfill came to.
 *
 * @param generation of the period's rows that stand now
 * @param retired rows of which the log knows nothing any more, written as zero or UNKNOWN
 * @param seconds it took
 * @param leftOut kinds of which the log does not hold the whole period any more; they stay as they were
 */
public record BackfillReport(int generation, long retired, double seconds, List<String> leftOut) {

    public BackfillReport {
        leftOut = List.copyOf(leftOut);
    }
}
