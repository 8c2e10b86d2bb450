package io.rollcall.gateway.outstanding;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.SequencedSet;

/**
 * The question which of these people have not answered. Holds their ids, so it never leaves memory and its text shows none.
 *
 * @param occasion the session, shift, campaign or notice; "" for a health report
 * @param namespace which platform's ids these are
 * @param ids in the order in which they were asked about
 * @param purpose a code, or ""
 */
record MatchRequest(
        MatchableKind kind,
        String school,
        LocalDate date,
        String occasion,
        String namespace,
        SequencedSet<String> ids,
        String purpose) {

    MatchRequest {
        ids = new LinkedHashSet<>(ids);
    }

    @Override
    public String toString() {
        return "a question for " + ids.size() + " people";
    }
}
