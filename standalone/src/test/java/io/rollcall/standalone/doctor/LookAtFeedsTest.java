package io.rollcall.standalone.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class LookAtFeedsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T00:05:00Z");

    @Test
    void withoutAFeedNobodyCanSend() {
        assertThat(look("[]"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.nextStep()).contains("./rollcall feed open"));
    }

    @Test
    void aFeedThatSentAMomentAgoIsGood() {
        assertThat(look(feed("\"2026-11-23T00:04:00Z\"", 100, 5)))
                .extracting(Finding::level)
                .containsExactly(Finding.Level.GOOD);
    }

    @Test
    void aFeedOfWhichNothingIsKnownIsNotCalledSilentForAnyTime() {
        assertThat(look(feed("null", 0, 0)))
                .extracting(Finding::sentence)
                .containsExactly("Nothing is known to have come from it.");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"2026-11-22T00:06:00Z\"', GOOD",
        "'\"2026-11-22T00:05:00Z\"', WARNING",
        "null, WARNING",
        "'\"2026-11-22T00:06:00Z\"},{\"created\":\"2026-11-01T00:00:00Z\"', WARNING"
    })
    void aFeedWhoseKeysAreAllOfTodayMayBeSilentStill(String created, Finding.Level level) {
        String keys = "\"keys\": [{\"created\": " + created + "}], \"activity\"";

        assertThat(look(feed("null", 0, 0).replace("\"activity\"", keys)))
                .extracting(Finding::level)
                .containsExactly(level);
    }

    @Test
    void theNextStepIsACommandThatCanBeTyped() {
        String silent = feed("\"2026-11-21T23:00:00Z\"", 0, 0);
        String rejected = feed("\"2026-11-23T00:04:00Z\"", 100, 6);

        assertThat(look(silent))
                .singleElement()
                .satisfies(finding -> assertThat(finding.nextStep()).contains("./rollcall feed show s1 says"));
        assertThat(look(rejected))
                .singleElement()
                .satisfies(finding -> assertThat(finding.nextStep()).contains("./rollcall feed rejections s1 says"));
        assertThat(look(rejected.replace("haizhu", "nyc")))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.nextStep()).contains("./rollcall feed rejections s1 --district nyc says"));
    }

    @Test
    void aDayOfSilenceIsAWarning() {
        assertThat(look(feed("\"2026-11-21T23:00:00Z\"", 0, 0)))
                .extracting(Finding::sentence)
                .containsExactly("It has been silent for 25 hours.");
    }

    @Test
    void aFeedThatSentAMinuteAgoIsNotSaidToHaveSentSomeMinutesAgo() {
        assertThat(look(feed("\"%s\"".formatted(NOW.minusSeconds(70)), 100, 0)))
                .extracting(Finding::sentence)
                .containsExactly("It sent last 1 minute ago.");
    }

    @Test
    void aFeedOfWhichMoreThanOneInTwentyIsRejectedIsAWarning() {
        assertThat(look(feed("\"2026-11-23T00:04:00Z\"", 100, 6)))
                .extracting(Finding::sentence)
                .containsExactly("Rejected today: 6 of 100 events.");
    }

    @Test
    void theCanarysOwnFeedIsNoSchools() {
        assertThat(look(feed("null", 0, 0).replace("haizhu", "rollcall-canary")))
                .extracting(Finding::sentence)
                .containsExactly("No feed is open, so nobody can send anything.");
    }

    private static String feed(String lastReceived, int received, int rejected) {
        return """
                [{"district": "haizhu", "feed": "s1",
                  "activity": {"lastReceived": %s, "today": {"received": %d, "rejected": %d}}}]""".formatted(lastReceived, received, rejected);
    }

    private static List<Finding> look(String feeds) {
        return LookAtFeeds.at(NOW, JsonMapper.shared().readTree(feeds));
    }
}
