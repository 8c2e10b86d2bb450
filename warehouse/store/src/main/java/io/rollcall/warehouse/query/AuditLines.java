package io.rollcall.warehouse.query;

import java.time.Instant;
import java.util.List;

/**
 * What is in a district's audit log from a time on and before another? The newest line first, {@link #MOST} at most.
 */
@FunctionalInterface
public interface AuditLines {

    /** More than anybody reads; what was left out is found by asking for less of a day. */
    int MOST = 1_000;

    /** Lines of one action only, or of all where it is "". */
    List<AuditLine> ask(String district, Instant from, Instant before, String action);

    /**
     * Who did what, of whose data, and how it ended.
     *
     * @param id names the line among those of its moment
     * @param actor the name of a feed, or of a login
     * @param role {@code FEED}, or a role of the cockpit
     * @param action such as {@code EXPORT}
     * @param school its code, "" where it was not one school's data
     * @param scope which data, or which endpoint or page
     * @param purpose the code that the actor gave, or ""
     * @param outcome {@code DONE}, or the code of the refusal
     * @param people how many people were asked about; never who
     */
    record AuditLine(
            Instant at,
            String id,
            String actor,
            String role,
            String action,
            String school,
            String scope,
            String purpose,
            String outcome,
            int people) {}
}
