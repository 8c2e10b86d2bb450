package io.rollcall.cockpit.gateway;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A feed: who may send, for which schools, with which keys.
 *
 * @param schools their codes; a star for all of the district
 */
public record Feed(String district, String name, List<String> schools, List<Key> keys) {

    private static final String ALL = "*";

    /**
     * One of its keys, of which only the id is known.
     *
     * @param validUntil empty for one that does not end
     */
    public record Key(String id, Optional<Instant> created, Optional<Instant> lastUsed, Optional<Instant> validUntil) {}

    /** Whether it speaks for all schools of the district. */
    public boolean isOfAllSchools() {
        return schools.contains(ALL);
    }

    static Feed of(JsonNode answer) {
        return new Feed(
                answer.path("district").asString(""),
                answer.path("feed").asString(""),
                answer.path("schools").valueStream().map(JsonNode::asString).toList(),
                answer.path("keys").valueStream().map(Feed::key).toList());
    }

    private static Key key(JsonNode key) {
        return new Key(
                key.path("id").asString(""),
                moment(key, "created"),
                moment(key, "lastUsed"),
                moment(key, "validUntil"));
    }

    private static Optional<Instant> moment(JsonNode key, String name) {
        return Optional.of(key.path(name).asString(""))
                .filter(text -> !text.isEmpty())
                .map(Instant::parse);
    }
}
