package io.rollcall.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sender that the bureau has let in.
 *
 * @param district its district
 * @param feed its code, chosen by the operator
 * @param schools the codes of the schools that it may speak for, or {@link #ALL_SCHOOLS} alone for all of the district
 * @param keys those that open it; more than one while a key is being rotated, none once it is revoked
 * @param limit how many events it may send; null where the gateway's own limit holds
 * @param history whether it brings days that are too old to be corrected, and only those: they are kept apart and counted by a backfill
 */
public record Feed(
        String district,
        String feed,
        List<String> schools,
        List<FeedKey> keys,
        @Nullable EventRate limit,
        boolean history) {

    public static final String ALL_SCHOOLS = "*";

    public Feed {
        Codes.require(district, "district");
        Codes.require(feed, "feed");
        schools = List.copyOf(schools);
        keys = List.copyOf(keys);
    }

    /** A feed of what happens now, without a limit of its own. */
    public Feed(String district, String feed, List<String> schools, List<FeedKey> keys) {
        this(district, feed, schools, keys, null, false);
    }

    /** The same with other keys. */
    public Feed with(List<FeedKey> others) {
        return new Feed(district, feed, schools, others, limit, history);
    }

    public String key() {
        return district + '/' + feed;
    }
}
