package io.rollcall.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What merge rules that look at more than one claim keep of a person and occasion: the newest retraction and the claims after it, each once. Bounded: of each status
 * the newest {@link #MOST_OF_A_STATUS}. A set, so that any permutation of the same claims with any duplicates ends in an equal history.
 *
 * @param retraction null where nothing was ever withdrawn
 * @param claims in their order, the oldest first; all newer than the retraction
 */
public record ClaimHistory(@Nullable Claim retraction, List<Claim> claims) {

    /** A receipt is stated once or twice; only a feed gone wild comes near. Whatever is dropped is older than so many of its kind. */
    public static final int MOST_OF_A_STATUS = 32;

    public static final ClaimHistory EMPTY = new ClaimHistory(null, List.of());

    public ClaimHistory {
        claims = List.copyOf(claims);
    }

    /** With one more claim; this history itself where that changes nothing. */
    public ClaimHistory with(Claim claim) {
        return claim.operation() == Operation.RETRACT ? withRetraction(claim) : withStatement(claim);
    }

    private ClaimHistory withRetraction(Claim other) {
        if (retraction != null && retraction.compareTo(other) >= 0) {
            return this;
        }
        return new ClaimHistory(
                other, claims.stream().filter(claim -> isAfter(claim, other)).toList());
    }

    private ClaimHistory withStatement(Claim claim) {
        int place = Collections.binarySearch(claims, claim);
        if (place >= 0 || (retraction != null && !isAfter(claim, retraction))) {
            return this;
        }
        List<Claim> more = new ArrayList<>(claims);
        more.add(-place - 1, claim);
        Status status = claim.standing().status();
        if (more.stream().filter(each -> each.standing().status() == status).count() > MOST_OF_A_STATUS) {
            more.remove(oldest(more, status));
        }
        return more.equals(claims) ? this : new ClaimHistory(retraction, more);
    }

    private static Claim oldest(List<Claim> claims, Status status) {
        return claims.stream()
                .filter(claim -> claim.standing().status() == status)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isAfter(Claim claim, Claim retraction) {
        return claim.order().compareTo(retraction.order()) > 0;
    }
}
