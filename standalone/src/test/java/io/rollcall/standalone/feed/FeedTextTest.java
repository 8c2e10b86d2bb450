package io.rollcall.standalone.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FeedTextTest {

    private static final String KNOWN = """
            {"district":"haizhu","feed":"sis","schools":["S001","S002"],"limit":null,
             "keys":[{"id":"abababab","created":"2026-11-01T00:00:00Z","lastUsed":null,"validUntil":"2026-12-01T00:00:00Z"}],
             "activity":{"lastReceived":"2026-11-23T00:30:00Z","lastEvent":"2026-11-23T00:29:58Z","lagSeconds":2.5,
               "eventsPerSecond":{"lastMinute":1.5,"last15Minutes":0.2,"today":0.1},
               "completeThrough":[{"school":"S001","attendance":"2026-11-23T00:29:00Z"},{"school":"S002","attendance":null}],
               "today":{"date":"2026-11-23","received":100,"admitted":97,"rejected":3,
                 "rejectedByReason":{"UNKNOWN_CLASS":3},"refusedRequests":{"BROKEN_GZIP":1}}}}""";
    private static final String UNKNOWN = """
            {"district":"haizhu","feed":"new","schools":["*"],"history":true,"limit":{"eventsPerSecond":20,"burst":200},"keys":[],"activity":null}""";

    @Test
    void whatBecameOfAFeedsEventsIsSaidInItsLines() {
        assertThat(FeedText.ofOne(json(KNOWN)).lines().map(String::stripTrailing))
                .contains(
                        "schools            S001, S002",
                        "brings             what happens",
                        "limit              none of its own",
                        "newest event       2026-11-23T00:29:58Z   received 2.5 s later",
                        "complete through   2026-11-23T00:29:00Z   attendance of S001",
                        "complete through   -   attendance of S002",
                        "today, 2026-11-23  100 received = 97 admitted + 3 rejected",
                        "rejected events    3 UNKNOWN_CLASS",
                        "refused requests   1 BROKEN_GZIP",
                        "key abababab       made 2026-11-01T00:00:00Z, last used -, ends 2026-12-01T00:00:00Z");
    }

    @Test
    void whatIsNotKnownIsADashAndNotNought() {
        String text = FeedText.ofOne(json(UNKNOWN));

        assertThat(text)
                .contains(
                        "last received      -",
                        "- received = - admitted + - rejected",
                        "20 events a second, 200 at once");
        assertThat(text.lines()).contains("newest event       -");
        assertThat(FeedText.ofAll(json("[" + UNKNOWN + "]")).lines().skip(1))
                .singleElement()
                .satisfies(
                        line -> assertThat(line.split("\\s+")).containsExactly("haizhu/new", "-", "-", "-", "-", "0"));
    }

    @Test
    void aRejectionIsCountedFromOneAsATextEditorDoes() {
        JsonNode rejection = json("""
                {"at":"2026-11-23T00:30:00Z","requestId":"r-1","index":0,"id":"","school":"S001","reason":"UNKNOWN_CLASS","message":"Why."}""");

        assertThat(FeedText.ofRejections(List.of(rejection)))
                .isEqualTo("2026-11-23T00:30:00Z  request r-1, event 1 (id none): UNKNOWN_CLASS: Why.");
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
