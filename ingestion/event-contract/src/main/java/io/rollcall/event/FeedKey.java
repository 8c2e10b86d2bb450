package io.rollcall.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One API key of a feed, without the key itself.
 *
 * @param hash SHA-256 of the key, in hexadecimal
 * @param created when it was issued; null where that is not known
 * @param validUntil when it stops opening the feed; null while it is to stay
 */
public record FeedKey(
        String hash, @Nullable Instant created, @Nullable Instant validUntil) {

    private static final int ID_DIGITS = 8;

    public FeedKey {
        if (hash.length() < ID_DIGITS) {
            throw new IllegalArgumentException("a key's hash is longer");
        }
        created = toMillis(created);
        validUntil = toMillis(validUntil);
    }

    /** Names the key to whoever lists or revokes it; tells nothing of use about the key. */
    public String id() {
        return hash.substring(0, ID_DIGITS);
    }

    public boolean isValidAt(Instant now) {
        return validUntil == null || now.isBefore(validUntil);
    }

    /** The same key, which now stops at this time or earlier. */
    public FeedKey until(Instant last) {
        return validUntil != null && validUntil.isBefore(last) ? this : new FeedKey(hash, created, last);
    }

    private static @Nullable Instant toMillis(@Nullable Instant time) {
        return time == null ? null : Instant.ofEpochMilli(time.toEpochMilli());
    }
}
