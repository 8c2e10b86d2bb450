package io.rollcall.event;

import java.util.List;

/**
 * A source of events that the bureau has let in. The newest version of a feed in the log is the one that holds.
 *
 * @param district the feed's district
 * @param feed its name, unique in its district
 * @param schools the codes of the schools it may speak for; {@link #ALL_SCHOOLS} alone for all of the district
 * @param keyHashes SHA-256 of each API key that opens it, in hexadecimal; more than one while a key is being rotated, none once it is revoked
 */
public record Feed(String district, String feed, List<String> schools, List<String> keyHashes) {

    public static final String ALL_SCHOOLS = "*";

    public Feed {
        Codes.require(district, "district");
        Codes.require(feed, "feed");
        schools = List.copyOf(schools);
        keyHashes = List.copyOf(keyHashes);
    }

    public String key() {
        return district + '/' + feed;
    }
}
