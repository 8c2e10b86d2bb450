package io.rollcall.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.DirectoryEntry.CalendarDay;
import io.rollcall.event.DirectoryEntry.District;
import io.rollcall.event.DirectoryEntry.DistrictClock;
import io.rollcall.event.DirectoryEntry.School;
import io.rollcall.event.Feed;
import io.rollcall.gateway.Events;
import io.rollcall.gateway.directory.Directory;
import io.rollcall.gateway.feeds.FeedActivity;
import io.rollcall.gateway.feeds.FeedRegistry;
import io.rollcall.gateway.log.InMemoryLog;
import io.rollcall.gateway.person.Namespaces;
import io.rollcall.gateway.person.People;
import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.security.PseudonymKey;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is sent, the answer is a decided one: admitted, rejected for a reason, or refused as a whole for a reason. Any other exception fails these tests. */
class AnyBodyTest {

    private static final Feed FEED = new Feed("haizhu", "feed", List.of("S001"), List.of());
    private static final Sender SENDER = new Sender(FEED, "key", "request");
    private static final List<String> PARTS = List.of(
            "{", "}", "[", "]", ",", ":", "\"", "\\", "null", "1e999", "\"id\":\"x\"", "\\u0000", "\n", "😀", "\uD800");

    private final Directory directory = new Directory();
    private final Known known = new Known(directory, new Namespaces(), new People());
    private final InMemoryLog log = new InMemoryLog(known, new FeedRegistry(), new FeedActivity());
    private final TakeEvents takeEvents = new TakeEvents(
            known,
            log,
            log,
            new Admission(PseudonymKey.parse("ab".repeat(32)), Duration.ofDays(45)),
            InstantSource.fixed(Instant.parse("2026-11-23T00:30:00Z")));

    AnyBodyTest() {
        LocalDate today = LocalDate.of(2026, 11, 23);
        directory.apply(new District("haizhu", "海珠区", ZoneId.of("Asia/Shanghai"), DistrictClock.SYSTEM));
        directory.apply(new School("haizhu", "S001", "第一小学", "PRIMARY", "", today, 900, 60));
        directory.apply(new CalendarDay("haizhu", "", today, List.of("AM")));
    }

    @Property
    void anyBytesAreDecided(@ForAll byte[] body, @ForAll BatchForm form) {
        decide(body, form);
    }

    /** The mark of four-byte characters in an order that no machine has; jqwik found it. */
    @ParameterizedTest
    @EnumSource
    void bytesOfNoUnicodeAreDecided(BatchForm form) {
        decide(new byte[] {0, 0, -1, -2, '{'}, form);
    }

    @Property(tries = 2_000)
    void mutatedEventsAreDecided(@ForAll("mutations") String body, @ForAll BatchForm form) {
        decide(body.getBytes(StandardCharsets.UTF_8), form);
    }

    @Property
    void aBrokenLineNeverTakesAnotherWithIt(@ForAll("mutations") String broken) {
        String good = Events.event("good").replace("\"class\":\"C3-2\",", "");
        String body = good + '\n' + broken.replace("\n", "") + '\n' + good;

        Outcome outcome = takeEvents.take(SENDER, BatchForm.LINES, stream(body));

        assertThat(log.observations())
                .filteredOn(observation -> observation.claim().order().eventId().equals("good"))
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(outcome.received()).isBetween(2, 3);
    }

    @Provide
    Arbitrary<String> mutations() {
        return Arbitraries.randomValue(AnyBodyTest::mutate);
    }

    private void decide(byte[] body, BatchForm form) {
        log.clear();
        try {
            Outcome outcome = takeEvents.take(SENDER, form, new ByteArrayInputStream(body));

            assertThat(outcome.received())
                    .isEqualTo(outcome.admitted() + outcome.refusals().size());
            assertThat(log.entries().size() + log.declared().size()).isEqualTo(outcome.admitted());
            assertThat(log.rejections()).hasSize(outcome.refusals().size());
        } catch (RequestFailedException refused) {
            assertThat(log.entries()).isEmpty();
            assertThat(log.declared()).isEmpty();
            assertThat(log.rejections()).isEmpty();
        }
    }

    /** A good event of any type after a few cuts, doublings and insertions. */
    private static String mutate(Random random) {
        List<String> events = Events.ofEachType();
        StringBuilder text = new StringBuilder(events.get(random.nextInt(events.size())));
        for (int left = random.nextInt(4); left >= 0; left--) {
            int from = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + random.nextInt(30));
            switch (random.nextInt(3)) {
                case 0 -> text.delete(from, to);
                case 1 -> text.insert(to, text.substring(from, to));
                default -> text.insert(from, PARTS.get(random.nextInt(PARTS.size())));
            }
        }
        return text.toString();
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
