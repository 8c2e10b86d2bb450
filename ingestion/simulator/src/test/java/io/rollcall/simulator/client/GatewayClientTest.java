package io.rollcall.simulator.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollcall.event.DirectoryEntry.CalendarDay;
import io.rollcall.event.DirectoryEntry.District;
import io.rollcall.event.DirectoryEntry.DistrictClock;
import io.rollcall.event.DirectoryEntry.Place;
import io.rollcall.event.DirectoryEntry.School;
import io.rollcall.event.DirectoryEntry.SchoolClass;
import io.rollcall.event.DirectoryEntry.SubDistrict;
import io.rollcall.simulator.event.SampleEvents;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class GatewayClientTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final RetryPolicy RETRY =
            new RetryPolicy(Duration.ofMillis(100), Duration.ofMillis(300), Duration.ofSeconds(10));

    private final List<Duration> pauses = new ArrayList<>();

    @AutoClose
    private final FakeGateway gateway = new FakeGateway();

    @AutoClose
    private final GatewayClient client = new GatewayClient(gateway.address(), RETRY, pauses::add);

    @Test
    void postsABatchWithTheFeedsKey() throws InterruptedException {
        Receipt receipt = client.postEvents("secret", SampleEvents.batch(3));

        assertThat(receipt).isEqualTo(new Receipt(3, 3, List.of()));
        FakeGateway.Sent request = gateway.sent().getFirst();
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("/v1/events");
        assertThat(request.authorization()).isEqualTo("Bearer secret");
        assertThat(request.contentType()).isEqualTo("application/x-ndjson");
        assertThat(request.lines()).hasSize(3);
    }

    @Test
    void backsOffUntilTheGatewayIsReady() throws InterruptedException {
        gateway.isNotReady("").isNotReady("").isNotReady("").isNotReady("");

        client.postEvents("secret", SampleEvents.batch(1));

        assertThat(pauses).extracting(Duration::toMillis).containsExactly(100L, 200L, 300L, 300L);
    }

    @Test
    void waitsAsLongAsRetryAfterAsks() throws InterruptedException {
        gateway.isNotReady("2");

        client.postEvents("secret", SampleEvents.batch(1));

        assertThat(pauses).containsExactly(Duration.ofSeconds(2));
    }

    @Test
    void sendsTheSameBatchAgainAfterADroppedConnection() throws InterruptedException {
        gateway.dropsTheConnection();

        Receipt receipt = client.postEvents("secret", SampleEvents.batch(2));

        assertThat(receipt.admitted()).isEqualTo(2);
        assertThat(gateway.sent())
                .extracting(FakeGateway.Sent::body)
                .hasSizeGreaterThan(1)
                .containsOnly(gateway.sent().getFirst().body());
    }

    @Test
    void givesUpOnceItsPatienceIsSpent() {
        gateway.isNotReady("6").isNotReady("6");

        assertThatThrownBy(() -> client.postEvents("secret", SampleEvents.batch(1)))
                .isInstanceOf(GatewayUnavailableException.class)
                .hasMessageContaining("after 2 attempts: HTTP 503");
    }

    @Test
    void saysWhenNobodyListens() {
        URI nobody;
        try (FakeGateway gone = new FakeGateway()) {
            nobody = gone.address();
        }
        try (GatewayClient lonely = new GatewayClient(nobody, RETRY, pauses::add)) {
            assertThatThrownBy(() -> lonely.postEvents("secret", SampleEvents.batch(1)))
                    .isInstanceOf(GatewayUnavailableException.class)
                    .hasMessageContaining(nobody.toString());
        }
    }

    @Test
    void reportsTheRejectedBesideTheAdmitted() throws InterruptedException {
        gateway.answers(207, """
                {"requestId":"r","received":2,"admitted":1,"rejected":[
                  {"index":1,"id":"e-1","reason":"UNKNOWN_CLASS","message":"class is not known","added":{"later":[1]}}]}
                """);

        Receipt receipt = client.postEvents("secret", SampleEvents.batch(2));

        assertThat(receipt.admitted()).isEqualTo(1);
        assertThat(receipt.rejected())
                .containsExactly(new RejectedEvent(1, "e-1", "UNKNOWN_CLASS", "class is not known"));
    }

    @Test
    void doesNotTrustAReceiptThatDoesNotAddUp() {
        gateway.answers(200, "{\"received\":2,\"admitted\":1,\"rejected\":[]}");

        assertThatThrownBy(() -> client.postEvents("secret", SampleEvents.batch(2)))
                .isInstanceOf(GatewayRefusedException.class)
                .hasMessageContaining("does not add up");
    }

    @Test
    void passesOnWhyARequestWasRefused() {
        gateway.answers(
                401, "{\"title\":\"Unauthorized\",\"code\":\"UNKNOWN_KEY\",\"detail\":\"no feed has this key\"}");

        assertThatThrownBy(() -> client.postEvents("wrong", SampleEvents.batch(1)))
                .isInstanceOfSatisfying(
                        GatewayRefusedException.class,
                        refused -> assertThat(refused.code()).isEqualTo("UNKNOWN_KEY"))
                .hasMessageContaining("no feed has this key");
        assertThat(pauses).isEmpty();
    }

    @Test
    void survivesARefusalThatIsNotJson() {
        gateway.answers(500, "<html>");

        assertThatThrownBy(() -> client.postEvents("secret", SampleEvents.batch(1)))
                .isInstanceOf(GatewayRefusedException.class)
                .hasMessageContaining("HTTP 500");
    }

    @Test
    void putsEachKindOfDirectoryEntryOnALineOfItsOwn() throws InterruptedException {
        int entries = client.putDirectory(
                "operator",
                List.of(
                        new District("d", "海珠区", ZoneId.of("Asia/Shanghai"), DistrictClock.DATA),
                        new SubDistrict("d", "ST01", "赤岗街道"),
                        new School("d", "S001", "木棉小学", "PRIMARY", "ST01", DAY, 900, 60, 45, new Place(23.1, 113.3)),
                        new SchoolClass("d", "S001", "C3-2", "3", DAY, 42),
                        new CalendarDay("d", CalendarDay.ALL_SCHOOLS, DAY, List.of("AM", "PM"))));

        assertThat(entries).isEqualTo(5);
        assertThat(gateway.sent().getFirst().lines())
                .containsExactly(
                        "{\"type\":\"district\",\"district\":\"d\",\"name\":\"海珠区\",\"zone\":\"Asia/Shanghai\",\"clock\":\"DATA\"}",
                        "{\"type\":\"subDistrict\",\"district\":\"d\",\"code\":\"ST01\",\"name\":\"赤岗街道\"}",
                        "{\"type\":\"school\",\"district\":\"d\",\"school\":\"S001\",\"name\":\"木棉小学\",\"kind\":\"PRIMARY\","
                                + "\"subDistrict\":\"ST01\",\"effectiveFrom\":\"2026-11-23\",\"enrolled\":900,\"staff\":60,"
                                + "\"teachers\":45,\"latitude\":23.1,\"longitude\":113.3}",
                        "{\"type\":\"class\",\"district\":\"d\",\"school\":\"S001\",\"class\":\"C3-2\",\"grade\":\"3\","
                                + "\"effectiveFrom\":\"2026-11-23\",\"enrolled\":42}",
                        "{\"type\":\"calendarDay\",\"district\":\"d\",\"school\":\"\",\"date\":\"2026-11-23\",\"sessions\":[\"AM\",\"PM\"]}");
    }

    @Test
    void opensAFeedAndReturnsItsKey() throws InterruptedException {
        String key = client.putFeed("operator", "haizhu", "morning", List.of("*"));

        assertThat(key).isEqualTo("k-1");
        assertThat(gateway.sent())
                .containsExactly(new FakeGateway.Sent(
                        "PUT",
                        "/v1/feeds/haizhu/morning",
                        "Bearer operator",
                        "application/json",
                        "{\"schools\":[\"*\"]}"));
    }

    @Test
    void aRequestThatIsNotRepeatedShowsWhatBecameOfIt() throws InterruptedException {
        gateway.isNotReady("7").answers(500, "").dropsTheConnection();

        assertThat(client.postEventsOnce("secret", SampleEvents.batch(2)))
                .isEqualTo(new Reply.Refused(503, Duration.ofSeconds(7)));
        assertThat(client.postEventsOnce("secret", SampleEvents.batch(2)))
                .isEqualTo(new Reply.Refused(500, Duration.ZERO));
        assertThat(client.postEventsOnce("secret", SampleEvents.batch(2))).isInstanceOf(Reply.Missing.class);
        assertThat(client.postEventsOnce("secret", SampleEvents.batch(2)))
                .isEqualTo(new Reply.Acknowledged(200, new Receipt(2, 2, List.of())));
        assertThat(pauses).isEmpty();
    }

    @Test
    void aRequestThatCannotSucceedIsNoReply() {
        gateway.answers(401, "{\"code\":\"UNKNOWN_KEY\"}");

        assertThatThrownBy(() -> client.postEventsOnce("secret", SampleEvents.batch(1)))
                .isInstanceOf(GatewayRefusedException.class);
    }
}
