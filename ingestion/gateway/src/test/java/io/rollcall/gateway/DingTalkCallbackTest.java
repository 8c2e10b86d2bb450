package io.rollcall.gateway;

import static io.rollcall.gateway.PlatformSide.DINGTALK;
import static io.rollcall.gateway.RunningGateway.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.Claim;
import io.rollcall.event.Delivery;
import io.rollcall.event.Kind;
import io.rollcall.event.MergeLatest;
import io.rollcall.event.Mode;
import io.rollcall.event.Observation;
import io.rollcall.event.PollProgress;
import io.rollcall.event.Reason;
import io.rollcall.event.Rejection;
import io.rollcall.event.RejectionReason;
import io.rollcall.event.SourceOrder;
import io.rollcall.event.Standing;
import io.rollcall.event.Status;
import io.rollcall.gateway.Http.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** DingTalk's callbacks in the shape that DingTalk records them, from the request to the log. */
class DingTalkCallbackTest {

    private static final String FEED = "s001-app";
    private static final List<List<Integer>> ORDERS = List.of(
            List.of(0, 1, 2), List.of(0, 2, 1), List.of(1, 0, 2), List.of(1, 2, 0), List.of(2, 0, 1), List.of(2, 1, 0));

    private final RunningGateway gateway = RunningGateway.fresh();
    private final Http http = new Http(gateway);
    private final PlatformSide dingTalk = new PlatformSide(http);

    static String punches(Instant... times) {
        StringBuilder records = new StringBuilder();
        for (Instant time : times) {
            records.append(records.isEmpty() ? "" : ",")
                    .append("""
                    {"address":"海珠区第一小学门禁","checkTime":%d,"corpId":"ding19cdf2s221ef83f635c2","groupId":"1010275569",\
                    "latitude":23.0886,"longitude":113.3174,"bizId":"96F80A3482ED39EF5A9B20EEC27%05d","locationMethod":"ATM",\
                    "checkByUser":true,"deviceName":"门禁_80692","deviceSN":"S-7","userId":"manager4220"}""".formatted(time.toEpochMilli(), time.getEpochSecond() % 100_000));
        }
        return "{\"DataList\":[" + records + "],\"EventType\":\"attendance_check_record\"}";
    }

    @ParameterizedTest
    @ValueSource(strings = {"check_url", "check_create_suite_url"})
    void theAddressIsVerified(String question) {
        Answer answer = dingTalk.dingTalkSends(FEED, DINGTALK, NOW, "{\"EventType\":\"" + question + "\"}");

        assertSuccess(answer);
        assertThat(gateway.log().deliveries()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "s001-app, 2026-11-22T23:59:59Z, ATTENDANCE, AM, PRESENT",
        "s001-app, 2026-11-23T00:00:59Z, ATTENDANCE, AM, PRESENT",
        "s001-app, 2026-11-23T00:01:00Z, ATTENDANCE, AM, LATE",
        "s001-staff, 2026-11-23T00:10:00Z, STAFF_CLOCK, AM-IN, NORMAL",
        "s001-staff, 2026-11-23T00:11:00Z, STAFF_CLOCK, AM-IN, LATE",
        "s001-staff, 2026-11-22T09:29:59Z, STAFF_CLOCK, PM-OUT, EARLY",
        "s001-staff, 2026-11-22T09:30:00Z, STAFF_CLOCK, PM-OUT, NORMAL"
    })
    void aPunchCountsForTheWindowThatItLiesIn(String feed, Instant time, Kind kind, String occasion, Status status) {
        assertSuccess(dingTalk.dingTalkSends(feed, DINGTALK, NOW, punches(time)));

        assertThat(gateway.log().observations()).singleElement().satisfies(observation -> {
            assertThat(observation.occasion().kind()).isEqualTo(kind);
            assertThat(observation.occasion().name()).isEqualTo(occasion);
            assertThat(observation.occasion().school()).isEqualTo("S001");
            assertThat(observation.claim().standing().status()).isEqualTo(status);
            assertThat(observation.claim().happenedAt()).isEqualTo(time);
        });
    }

    @Test
    void aCallbackMayBringSeveralPunchesAndComeTwice() {
        String message = punches(NOW.minusSeconds(60), NOW);

        dingTalk.dingTalkSends(FEED, DINGTALK, NOW, message);
        dingTalk.dingTalkSends(FEED, DINGTALK, NOW.plusSeconds(60), message);

        assertThat(gateway.log().observations()).hasSize(4);
        assertThat(gateway.log().observations().stream()
                        .map(observation -> observation.claim().order())
                        .distinct())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"EventType\":\"edu_user_insert\"}                                          | UNKNOWN_TYPE  | DIRECTORY_POLLED",
                "{\"EventType\":\"user_add_org\"}                                             | UNKNOWN_TYPE  | PLATFORM_EVENT_COUNTED",
                "{\"EventType\":\"attendance_check_record\"}                                  | INVALID_VALUE | PLATFORM_FIELD",
                "{\"EventType\":\"attendance_check_record\",\"DataList\":[{\"userId\":\"u\"}]}    | INVALID_VALUE | PLATFORM_FIELD",
                "{\"EventType\":\"attendance_check_record\",\"DataList\":[{\"checkTime\":1}]}     | INVALID_VALUE | PLATFORM_FIELD",
                "no json                                                                  | INVALID_VALUE | PLATFORM_FIELD"
            })
    void whatCannotBeCountedIsARejectionAndTheEndOfIt(String message, RejectionReason reason, String rule) {
        assertSuccess(dingTalk.dingTalkSends(FEED, DINGTALK, NOW, message));

        Rejection rejection = gateway.log().rejections().getLast();
        assertThat(rejection.reason()).isEqualTo(reason);
        assertThat(rejection.rule()).isEqualTo(rule);
    }

    /** It is always the same second here: one wish for all of them. */
    @Test
    void changesOfTheAddressBookHaveItReadSoonAndThoseOfParentsDoNot() {
        sendEducationEvent("edu_user_relation_insert");
        assertThat(gateway.log().polls()).isEmpty();

        for (String what : List.of("edu_user", "edu_dept")) {
            for (String change : List.of("insert", "update", "delete")) {
                sendEducationEvent(what + '_' + change);
            }
        }

        assertThat(gateway.log().polls())
                .extracting(PollProgress::key)
                .containsExactly("haizhu/s001-staff/dingtalk/directory.asked");
        assertThat(gateway.log().deliveries()).isEmpty();
    }

    private void sendEducationEvent(String type) {
        assertSuccess(dingTalk.dingTalkSends(
                "s001-staff", DINGTALK, NOW, "{\"EventType\":\"" + type + "\",\"CorpId\":\"ding1\"}"));
    }

    /** In every order, and each twice. */
    @Test
    void ofSeveralPunchesOnComingTheFirstStandsAndOnGoingTheLast() {
        List<Instant> coming = List.of(
                Instant.parse("2026-11-22T23:50:00Z"),
                Instant.parse("2026-11-23T00:00:30Z"),
                Instant.parse("2026-11-23T00:05:00Z"));
        List<Instant> going = List.of(
                Instant.parse("2026-11-22T08:00:00Z"),
                Instant.parse("2026-11-22T09:29:00Z"),
                Instant.parse("2026-11-22T09:31:00Z"));

        for (List<Integer> order : ORDERS) {
            assertThat(standsAfter("s001-app", coming, order)).isEqualTo("PRESENT 2026-11-22T23:50:00Z");
            assertThat(standsAfter("s001-staff", going, order)).isEqualTo("NORMAL 2026-11-22T09:31:00Z");
        }
    }

    @Test
    void aTeachersCorrectionStandsAgainstEveryPunchOfItsWindow() {
        Claim corrected = Claim.set(
                new SourceOrder(Instant.parse("2026-11-23T00:02:00Z"), "a-teacher"),
                Standing.attendance(Status.EXCUSED, "", Reason.ILLNESS, Mode.IN_PERSON));

        dingTalk.dingTalkSends(
                FEED,
                DINGTALK,
                NOW,
                punches(Instant.parse("2026-11-22T22:30:00Z"), Instant.parse("2026-11-23T00:29:59Z")));

        assertThat(gateway.log().observations())
                .hasSize(2)
                .allMatch(punch -> MergeLatest.merge(punch.claim(), corrected).equals(corrected));
    }

    @Test
    void aPunchStandsAgainstWhatWasSaidBeforeItsWindowOpened() {
        Claim excusedTheDayBefore = Claim.set(
                new SourceOrder(Instant.parse("2026-11-22T10:00:00Z"), "a-teacher"),
                Standing.attendance(Status.EXCUSED, "", Reason.ILLNESS, Mode.IN_PERSON));

        dingTalk.dingTalkSends(FEED, DINGTALK, NOW, punches(Instant.parse("2026-11-23T00:29:59Z")));

        assertThat(gateway.log().observations())
                .singleElement()
                .matches(punch ->
                        MergeLatest.merge(excusedTheDayBefore, punch.claim()).equals(punch.claim()));
    }

    private String standsAfter(String feed, List<Instant> punches, List<Integer> order) {
        gateway.log().clear();
        for (int round = 0; round < 2; round++) {
            order.forEach(i -> dingTalk.dingTalkSends(feed, DINGTALK, NOW, punches(punches.get(i))));
        }
        Claim winner = gateway.log().observations().stream()
                .map(Observation::claim)
                .reduce(MergeLatest::merge)
                .orElseThrow();
        return winner.standing().status() + " " + winner.happenedAt();
    }

    @Test
    void aPunchOutsideOfAllWindowsIsRejected() {
        dingTalk.dingTalkSends(FEED, DINGTALK, NOW, punches(NOW.minus(Duration.ofHours(6))));

        assertThat(gateway.log().rejections())
                .singleElement()
                .extracting(Rejection::reason)
                .isEqualTo(RejectionReason.SESSION_NOT_SCHEDULED);
    }

    @Test
    void theFileMayNameTheSchoolAndItsWindowsMayNotOverlap() {
        dingTalk.dingTalkSends("two-schools", DINGTALK, NOW, punches(NOW));
        Answer inTwo = dingTalk.dingTalkSends("two-schools", DINGTALK, NOW, punches(NOW.minus(Duration.ofMinutes(60))));

        assertThat(gateway.log().observations())
                .singleElement()
                .extracting(observation -> observation.occasion().school())
                .isEqualTo("S002");
        assertThat(inTwo.code()).isEqualTo("CALLBACK_NOT_SET_UP");
        assertThat(inTwo.json().path("detail").asString()).contains("dingtalk/two-schools.properties", "arrive.AM-IN");
    }

    @Test
    void aTamperedSignatureIsRefused() {
        assertRefused(401, "WRONG_SIGNATURE", dingTalk.dingTalkSends(FEED, DINGTALK.withToken("x"), NOW, punches(NOW)));
        assertThat(gateway.log().deliveries()).isEmpty();
    }

    @Test
    void anOldTimestampIsRefusedAndTold() {
        Instant old = NOW.minus(Duration.ofMinutes(6));

        assertRefused(403, "STALE_CALLBACK", dingTalk.dingTalkSends(FEED, DINGTALK, old, punches(NOW)));
        assertThat(gateway.log().deliveries())
                .singleElement()
                .extracting(Delivery::failure)
                .isEqualTo("STALE_CALLBACK");
    }

    @Test
    void whatIsForAnotherFeedIsRefused() {
        assertRefused(
                403,
                "WRONG_RECEIVER",
                dingTalk.dingTalkSends(FEED, DINGTALK.withReceiver("suite5"), NOW, punches(NOW)));
        assertRefused(404, "CALLBACK_NOT_SET_UP", dingTalk.dingTalkSends("none", DINGTALK, NOW, punches(NOW)));
    }

    /** As DingTalk reads it: signed and sealed. */
    private void assertSuccess(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        JsonNode reply = answer.json();
        String sealed = reply.path("encrypt").asString();
        assertThat(reply.path("msg_signature").asString())
                .isEqualTo(DINGTALK.sign(
                        reply.path("timeStamp").asString(), reply.path("nonce").asString(), sealed));
        assertThat(DINGTALK.open(sealed)).isEqualTo("success");
    }

    private void assertRefused(int status, String code, Answer answer) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(gateway.log().observations()).isEmpty();
    }
}
