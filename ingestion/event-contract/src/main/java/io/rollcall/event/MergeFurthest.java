package io.rollcall.event;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The merge rule "furthest" (NOTICE): of the claims after the newest retraction the highest-ranked status stands, whenever it was stated, since a message that was read
 * does not become unread. Attributes are those of the earliest claim of that status; a reader is counted in the minute of their earliest READ or CONFIRMED.
 */
public final class MergeFurthest {

    private static final List<Status> RANK =
            List.of(Status.FAILED, Status.BLOCKED, Status.SENT, Status.READ, Status.CONFIRMED);
    private static final List<Status> READERS = List.of(Status.READ, Status.CONFIRMED);

    private MergeFurthest() {}

    /** Fails with {@link IllegalArgumentException} where the history holds a status that has no rank. */
    public static Merged merge(ClaimHistory history) {
        Optional<Status> furthest = history.claims().stream()
                .map(claim -> claim.standing().status())
                .max(Comparator.comparingInt(MergeFurthest::rank));
        if (furthest.isEmpty()) {
            return history.retraction() == null
                    ? Merged.NOTHING
                    : new Merged(Standing.UNKNOWN, history.retraction().order().time());
        }
        List<Status> counted = READERS.contains(furthest.get()) ? READERS : List.of(furthest.get());
        return Merged.of(earliest(history, List.of(furthest.get())).standing(), earliest(history, counted));
    }

    private static Claim earliest(ClaimHistory history, List<Status> statuses) {
        return history.claims().stream()
                .filter(claim -> statuses.contains(claim.standing().status()))
                .findFirst()
                .orElseThrow();
    }

    private static int rank(Status status) {
        int rank = RANK.indexOf(status);
        if (rank < 0) {
            throw new IllegalArgumentException(status + " is no status of a notice");
        }
        return rank;
    }
}
