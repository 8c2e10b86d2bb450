package io.rollcall.standalone.doctor;

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
        ofSchools.forEach(feed -> {
            String name =
                    feed.path("district").asString() + "/" + feed.path("feed").asString();
            findings.add(at(now, name, feed.path("activity")));
        });
        return findings;
    }

    private static Finding at(Instant now, String name, JsonNode activity) {
        String about = "feed " + name;
        String lastReceived = activity.path("lastReceived").asString("");
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
                    "It has been silent for %d hours.".formatted(silent.toHours()),
                    "On a school day, ask its school. ./rollcall feed show says what came last.");
        }
        long received = activity.path("today").path("received").asLong(0);
        long rejected = activity.path("today").path("rejected").asLong(0);
        return rejected > received * MOST_REJECTED
                ? Finding.warning(
                        about,
                        "Of %,d events today %,d were rejected.".formatted(received, rejected),
                        "./rollcall feed rejections says why, in words for the school.")
                : Finding.good(about, "It sent last %d minutes ago.".formatted(silent.toMinutes()));
    }
}
