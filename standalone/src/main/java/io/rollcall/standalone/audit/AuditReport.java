package io.rollcall.standalone.audit;

import java.util.List;

/**
 * The audit's verdict.
 *
 * @param logEvents observations in the log, with all duplicates
 * @param persons persons on occasions that were compared
 * @param counters counters that were compared
 * @param drift how many of these differ; 0 is the only good figure
 * @param moving schools that could not be compared, since observations kept arriving for them while the audit looked
 * @param differences the first of the differing keys
 */
public record AuditReport(
        long logEvents, long persons, long counters, long drift, int moving, List<Difference> differences) {

    public AuditReport {
        differences = List.copyOf(differences);
    }
}
