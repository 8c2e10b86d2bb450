package io.rollcall.gateway;

import static io.rollcall.gateway.RunningGateway.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.Delivery;
import io.rollcall.event.Kind;
import io.rollcall.event.Observation;
import io.rollcall.event.Rejection;
import io.rollcall.event.RejectionReason;
import io.rollcall.event.Status;
import io.rollcall.gateway.Http.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Feishu's callbacks in the shape that Feishu documents them, from the request to the log. */
class FeishuCallbackTest {

    private static final String FEED = "s001-app";
    private static final String KEY = "test key";

    private final RunningGateway gateway = RunningGateway.fresh();
    private final Http http = new Http(gateway);
    private final PlatformSide feishu = new PlatformSide(http);

    static String event(String type, String event) {
        return """
                {"schema":"2.0","header":{"event_id":"41fae5c12837ead344eced982fbde395",\
                "token":"wz5vVgAqJ0cghdfdjdVuxeyTt8hvYHBg","create_time":"1615381917707","event_type":"%s",\
                "tenant_key":"2fce678eb60d1651","app_id":"cli_a0c203e66cf8100c"},"event":%s}""".formatted(type, event);
    }

    static String punch(Instant time) {
        return event("attendance.user_flow.created_v1", """
                {"bssid":"b0:b8:67:62:18:73","check_time":"%d","comment":"","employee_id":"2b68933a","employee_no":"",\
                "is_field":false,"is_wifi":false,"latitude":30.29245030908851,"location_name":"海珠区第一小学",\
                "longitude":120.04004357074373,"photo_urls":null,"record_id":"6938012269578125316","ssid":"School",\
                "type":0}""".formatted(time.getEpochSecond()));
    }

    static String read(String reader) {
        return event("im.message.message_read_v1", """
                {"reader":{"reader_id":%s,"read_time":"%d","tenant_key":"736588c9260f175e"},\
                "message_id_list":["om_dc13264520392913993dd051dba21dcf"]}""".formatted(reader, NOW.toEpochMilli()));
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void theAddressIsVerified(boolean signed) {
        String question = "{\"challenge\":\"1b6aef1a-401f\",\"token\":\"wz5vVgAqJ0cghdfdjdVuxeyTt8hvYHBg\","
                + "\"type\":\"url_verification\"}";

        Answer answer =
                signed ? feishu.feishuSends(FEED, KEY, NOW, question) : feishu.feishuSendsUnsigned(FEED, KEY, question);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("challenge").asString()).isEqualTo("1b6aef1a-401f");
        assertThat(gateway.log().deliveries()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-22T23:31:05Z, PRESENT", "2026-11-23T00:29:00Z, LATE"})
    void aPunchCountsForTheWindowThatItLiesIn(Instant time, Status status) {
        Answer answer = feishu.feishuSends(FEED, KEY, NOW, punch(time));

        assertThat(answer.status()).isEqualTo(200);
        Observation observation = onlyObservation();
        assertThat(observation.occasion().kind()).isEqualTo(Kind.ATTENDANCE);
        assertThat(observation.occasion().name()).isEqualTo("AM");
        assertThat(observation.claim().standing().status()).isEqualTo(status);
        assertThat(observation.claim().happenedAt()).isEqualTo(time);
    }

    @Test
    void aReadMessageIsAReceiptOfItsNotice() {
        http.postEvents(Http.ONE, published("om_dc13264520392913993dd051dba21dcf", "2026-11-20"));

        feishu.feishuSends(FEED, KEY, NOW, read("{\"user_id\":\"2b68933a\",\"open_id\":\"ou_84aad35d\"}"));

        Observation receipt = onlyObservation();
        assertThat(receipt.occasion().kind()).isEqualTo(Kind.NOTICE);
        assertThat(receipt.occasion().name()).isEqualTo("om_dc13264520392913993dd051dba21dcf");
        assertThat(receipt.occasion().date()).isEqualTo("2026-11-20");
        assertThat(receipt.claim().standing().status()).isEqualTo(Status.READ);
        assertThat(receipt.claim().order().time()).isEqualTo(NOW);
    }

    @Test
    void whoIsKnownByTheApplicationsIdOnlyIsNeitherTakenForAnotherNorCountedBeside() {
        http.postEvents(Http.ONE, published("om_second", "2026-11-23"));

        for (String reader : List.of("{\"user_id\":\"same\"}", "{\"open_id\":\"same\",\"user_id\":null}")) {
            String message = read(reader).replace("om_dc13264520392913993dd051dba21dcf", "om_second");
            feishu.feishuSends(FEED, KEY, NOW, message);
        }

        assertThat(gateway.log().observations()).hasSize(1);
        assertThat(gateway.log().rejections())
                .extracting(Rejection::reason)
                .containsExactly(RejectionReason.OTHER_NAMESPACE);
    }

    @Test
    void whatIsDeliveredAgainHasTheSameId() {
        feishu.feishuSends(FEED, KEY, NOW, punch(NOW));
        feishu.feishuSends(FEED, KEY, NOW.plusSeconds(15), punch(NOW));

        assertThat(gateway.log().observations())
                .hasSize(2)
                .extracting(observation -> observation.claim().order())
                .containsOnly(gateway.log().observations().getFirst().claim().order());
    }

    @Test
    void whatCannotBeCountedIsARejectionAndTheEndOfIt() {
        assertRejected(event("im.message.receive_v1", "{}"), RejectionReason.UNKNOWN_TYPE);
        assertRejected(event("attendance.user_flow.created_v1", "{}"), RejectionReason.INVALID_VALUE);
        assertRejected(event("im.message.message_read_v1", "{\"reader\":1}"), RejectionReason.INVALID_VALUE);
        assertRejected(read("{\"user_id\":\"2b68933a\"}").replace("om_dc", "om_xx"), RejectionReason.UNKNOWN_OCCASION);
        assertRejected(read("{\"user_id\":\"2b68933a\"}").replace("om_dc", "om dc"), RejectionReason.INVALID_CODE);
    }

    @Test
    void aTamperedBodyIsRefused() {
        assertRefused(401, "WRONG_SIGNATURE", feishu.feishuSends(FEED, "another key", NOW, punch(NOW)));
        assertRefused(401, "WRONG_SIGNATURE", feishu.feishuSendsUnsigned(FEED, KEY, punch(NOW)));
        assertRefused(401, "WRONG_SIGNATURE", feishu.feishuSendsUnsigned(FEED, "another key", punch(NOW)));
        assertThat(gateway.log().deliveries()).isEmpty();
    }

    @Test
    void anOldTimestampIsRefusedAndTold() {
        assertRefused(
                403, "STALE_CALLBACK", feishu.feishuSends(FEED, KEY, NOW.minus(Duration.ofMinutes(6)), punch(NOW)));
        assertThat(gateway.log().deliveries())
                .singleElement()
                .extracting(Delivery::failure)
                .isEqualTo("STALE_CALLBACK");
    }

    @Test
    void whatIsForAnotherFeedIsRefused() {
        String others = punch(NOW).replace("cli_a0c203e66cf8100c", "cli_other");

        assertRefused(403, "WRONG_RECEIVER", feishu.feishuSends(FEED, KEY, NOW, others));
        assertRefused(404, "CALLBACK_NOT_SET_UP", feishu.feishuSends("none", KEY, NOW, punch(NOW)));
    }

    @Test
    void aMissingSecretIsNamed() {
        Answer answer = feishu.feishuSends("s001-staff", KEY, NOW, punch(NOW));

        assertRefused(404, "CALLBACK_NOT_SET_UP", answer);
        assertThat(answer.json().path("detail").asString()).contains("feishu/s001-staff.properties", "appId");
    }

    private static String published(String message, String date) {
        return Events.PUBLISHED
                .replace("N-1043", message)
                .replace("2026-11-23\"", date + "\"")
                .replace("2026-11-23T07", date + "T07");
    }

    private void assertRejected(String message, RejectionReason reason) {
        assertThat(feishu.feishuSends(FEED, KEY, NOW, message).status()).isEqualTo(200);
        Rejection rejection = gateway.log().rejections().getLast();
        assertThat(rejection.reason()).as(message).isEqualTo(reason);
    }

    private Observation onlyObservation() {
        assertThat(gateway.log().observations()).hasSize(1);
        return gateway.log().observations().getFirst();
    }

    private void assertRefused(int status, String code, Answer answer) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(gateway.log().observations()).isEmpty();
    }
}
