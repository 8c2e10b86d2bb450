package io.rollcall.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the merge rule "span" keeps of a person at a live class: the newest retraction, and of what was said after it the newest total and the edges. An edge is known
 * by its event's id, so that the same event with a newer order corrects it. Bounded: the newest {@link #MOST_EDGES}.
 *
 * <p>A set, so that any permutation of the same claims with any duplicates ends in an equal history: what the bound or a retraction drops is older than all that is
 * kept, and a correction never makes room.
 *
 * @param retraction null where nothing was ever withdrawn
 * @param total the newest claim with {@link Presence#watchedSeconds}; null where there is none
 * @param edges the claims without, each event's newest, in their order, the oldest first
 */
public record PresenceHistory(
        @Nullable Claim retraction, @Nullable Claim total, List<Claim> edges) {

    /** A person enters and leaves once or twice; one whose line breaks every minute of a lesson stays below. */
    public static final int MOST_EDGES = 128;

    public static final PresenceHistory EMPTY = new PresenceHistory(null, null, List.of());

    public PresenceHistory {
        edges = List.copyOf(edges);
    }

    /** With one more claim; this history itself where that changes nothing. */
    public PresenceHistory with(Claim claim) {
        if (claim.operation() == Operation.RETRACT) {
            return withRetraction(claim);
        }
        if (retraction != null && !isAfter(claim, retraction)) {
            return this;
        }
        return presence(claim).watchedSeconds() == null ? withEdge(claim) : withTotal(claim);
    }

    static Presence presence(Claim claim) {
        @Nullable Presence presence = claim.presence();
        if (presence == null) {
            throw new IllegalArgumentException("a claim of a live class says when somebody entered or left");
        }
        return presence;
    }

    private PresenceHistory withRetraction(Claim other) {
        if (retraction != null && retraction.compareTo(other) >= 0) {
            return this;
        }
        return new PresenceHistory(
                other,
                total != null && isAfter(total, other) ? total : null,
                edges.stream().filter(edge -> isAfter(edge, other)).toList());
    }

    private PresenceHistory withTotal(Claim claim) {
        return total != null && total.compareTo(claim) >= 0 ? this : new PresenceHistory(retraction, claim, edges);
    }

    private PresenceHistory withEdge(Claim claim) {
        List<Claim> more = new ArrayList<>(edges);
        Optional<Claim> older =
                edges.stream().filter(edge -> isOfSameEvent(edge, claim)).findFirst();
        if (older.isPresent()) {
            if (older.get().compareTo(claim) >= 0) {
                return this;
            }
            more.remove(older.get());
        }
        more.add(claim);
        more.sort(null);
        if (more.size() > MOST_EDGES) {
            more.removeFirst();
        }
        return more.equals(edges) ? this : new PresenceHistory(retraction, total, more);
    }

    private static boolean isOfSameEvent(Claim one, Claim other) {
        return one.order().eventId().equals(other.order().eventId());
    }

    private static boolean isAfter(Claim claim, Claim retraction) {
        return claim.order().compareTo(retraction.order()) > 0;
    }
}
