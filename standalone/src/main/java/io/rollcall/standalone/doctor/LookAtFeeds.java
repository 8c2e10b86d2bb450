package io.rollcall.standalone.doctor;

import io.rollcall.standalone.data.CockpitLogin;
import io.rollcall.standalone.wording.Counted;
import io.rollcall.warehouse.row.CanaryDistrict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Which feeds are silent, and which send what is refused, from what the gateway says of them. The canary's is {@link LookAtCanary}'s. */
public final class LookAtFeeds {

    private static final Duration SILENCE = Duration.ofHours(24);
    private static final double MOST_REJECTED = 0.05;

    private LookAtFeeds() {}

    /** @param feeds the list that the gateway answers {@code GET /v1/feeds} with */
    public static List<Finding> at(Instant now, JsonNode feeds) {
        List<JsonNode> ofSchools = feeds.valueStream()
                .filter(feed -> !feed.path("district").asString().equals(CanaryDistrict.CODE))
                .toList();
        if (ofSchools.isEmpty()) {
            return List.of(Finding.warning(
                    "feeds",
                    "No feed is open, so nobody can send anything.",
                    "Open one with ./rollcall feed open NAME --schools CODES."));
        }
        List<Finding> findings = new ArrayList<>();
        ofSchools.forEach(feed -> findings.add(ofOne(now, feed)));
        return findings;
    }

    private static Finding ofOne(Instant now, JsonNode feed) {
        String about = "feed " + feed.path("district").asString() + "/"
                + feed.path("feed").asString();
        JsonNode activity = feed.path("activity");
        String lastReceived = activity.path("lastReceived").asString("");
        if (lastReceived.isEmpty() && isNew(now, feed.path("keys"))) {
            return Finding.good(
                    about,
                    "It was opened, or has had a new key, less than a day ago, and nothing is known to have come from it yet.");
        }
        if (lastReceived.isEmpty()) {
            return Finding.warning(
                    about,
                    "Nothing is known to have come from it.",
                    "Ask its school whether the platform sends, and with which key.");
        }
        Duration silent = Duration.between(Instant.parse(lastReceived), now);
        if (silent.compareTo(SILENCE) > 0) {
            return Finding.warning(
                    about,
                    "It has been silent for %s.".formatted(Counted.of(silent.toHours(), "hour")),
                    "On a school day, ask its school. ./rollcall feed show %s says what came last."
                            .formatted(named(feed)));
        }
        long received = activity.path("today").path("received").asLong(0);
        long rejected = activity.path("today").path("rejected").asLong(0);
        return rejected > received * MOST_REJECTED
                ? Finding.warning(
                        about,
                        "Rejected today: %,d of %s.".formatted(rejected, Counted.of(received, "event")),
                        "./rollcall feed rejections %s says why, in words for the school.".formatted(named(feed)))
                : Finding.good(about, "It sent last %s ago.".formatted(Counted.of(silent.toMinutes(), "minute")));
    }

    /** By its keys: the gateway does not say when a feed was opened. One of unknown age is old. */
    private static boolean isNew(Instant now, JsonNode keys) {
        return !keys.isEmpty()
                && keys.valueStream()
                        .map(key -> key.path("created").asString(""))
                        .noneMatch(created -> created.isEmpty()
                                || Duration.between(Instant.parse(created), now).compareTo(SILENCE) >= 0);
    }

    /** As a command line names it. */
    private static String named(JsonNode feed) {
        String district = feed.path("district").asString();
        String name = feed.path("feed").asString();
        return district.equals(CockpitLogin.BUREAU.district()) ? name : name + " --district " + district;
    }
}
