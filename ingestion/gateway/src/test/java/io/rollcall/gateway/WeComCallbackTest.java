package io.rollcall.gateway;

import static io.rollcall.gateway.PlatformSide.WECOM;
import static io.rollcall.gateway.RunningGateway.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.Delivery;
import io.rollcall.event.Kind;
import io.rollcall.event.Observation;
import io.rollcall.event.PollProgress;
import io.rollcall.event.Rejection;
import io.rollcall.event.RejectionReason;
import io.rollcall.event.Status;
import io.rollcall.gateway.Http.Answer;
import io.rollcall.gateway.PlatformSide.Secrets;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WeCom's callbacks in the shape that WeCom records them, from the request to the log. It is 08:30 in Guangzhou. */
class WeComCallbackTest {

    private static final String FEED = "s001-app";

    private final RunningGateway gateway = RunningGateway.fresh();
    private final Http http = new Http(gateway);
    private final PlatformSide weCom = new PlatformSide(http);

    static String card(String taskId, String eventKey) {
        return card(taskId, eventKey, NOW);
    }

    static String card(String taskId, String eventKey, Instant pressed) {
        return """
                <xml>
                <ToUserName><![CDATA[wx5823bf96d3bd56c7]]></ToUserName>
                <FromUserName><![CDATA[zhangsan]]></FromUserName>
                <CreateTime>%d</CreateTime>
                <MsgType><![CDATA[event]]></MsgType>
                <Event><![CDATA[template_card_event]]></Event>
                <EventKey><![CDATA[%s]]></EventKey>
                <TaskId><![CDATA[%s]]></TaskId>
                <CardType><![CDATA[button_interaction]]></CardType>
                <ResponseCode><![CDATA[kBXV5aLPEQ]]></ResponseCode>
                <AgentID>1</AgentID>
                </xml>""".formatted(pressed.getEpochSecond(), eventKey, taskId);
    }

    @Test
    void theAddressIsVerified() {
        Answer answer = weCom.weComAsks(FEED, WECOM, NOW, "1616140317555161061");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().body()).isEqualTo("1616140317555161061");
        assertThat(gateway.log().deliveries()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "health@20261123, SYMPTOM, HEALTH_REPORT, DAILY, SYMPTOM",
        "health@20261123@grade-3, NORMAL, HEALTH_REPORT, DAILY, NORMAL",
        "clock@AM-IN@20261123, NORMAL, STAFF_CLOCK, AM-IN, NORMAL",
        "attendance@PM@20261123, EXCUSED, ATTENDANCE, PM, EXCUSED",
        "attendance@AM@20261123, HERE, ATTENDANCE, AM, LATE"
    })
    void aPressedCardSaysWhereThePersonStands(
            String taskId, String eventKey, Kind kind, String occasion, Status status) {
        Answer answer = weCom.weComSends(FEED, WECOM, NOW, card(taskId, eventKey));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().body()).isEqualTo("success");
        Observation observation = onlyObservation();
        assertThat(observation.occasion().kind()).isEqualTo(kind);
        assertThat(observation.occasion().name()).isEqualTo(occasion);
        assertThat(observation.occasion().school()).isEqualTo("S001");
        assertThat(observation.occasion().date()).isEqualTo("2026-11-23");
        assertThat(observation.claim().standing().status()).isEqualTo(status);
        assertThat(observation.claim().happenedAt()).isEqualTo(NOW);
    }

    @Test
    void aConfirmedNoticeIsAReceipt() {
        http.postEvents(Http.ONE, Events.PUBLISHED);

        weCom.weComSends(FEED, WECOM, NOW, card("notice@N-1043@20261123", "CONFIRMED"));

        assertThat(onlyObservation().occasion().name()).isEqualTo("N-1043");
        assertThat(onlyObservation().claim().standing().status()).isEqualTo(Status.CONFIRMED);
    }

    @Test
    void theChosenOptionIsTheAnswerOfACampaign() {
        http.postEvents(Http.ONE, Events.CAMPAIGN);
        String vote = card("form@winter@20261123", "submit").replace("</xml>", """
                <SelectedItems><SelectedItem><QuestionKey><![CDATA[q1]]></QuestionKey>
                <OptionIds><OptionId><![CDATA[AWAY]]></OptionId></OptionIds></SelectedItem></SelectedItems></xml>""");

        weCom.weComSends(FEED, WECOM, NOW, vote);

        assertThat(onlyObservation().claim().standing().detail()).isEqualTo("AWAY");
    }

    @Test
    void whatIsDeliveredAgainHasTheSameId() {
        weCom.weComSends(FEED, WECOM, NOW, card("health@20261123", "NORMAL"));
        weCom.weComSends(FEED, WECOM, NOW.plusSeconds(30), card("health@20261123", "NORMAL"));

        assertThat(gateway.log().observations()).hasSize(2);
        assertThat(gateway.log().observations())
                .extracting(observation -> observation.claim().order())
                .containsOnly(gateway.log().observations().getFirst().claim().order());
        assertThat(gateway.log().observations().getFirst().claim().order().eventId())
                .matches("wecom-[0-9a-f]{32}");
    }

    /** It is always the same second here: one wish for all of them. */
    @Test
    void changesOfTheAddressBookHaveItReadSoonAndThoseOfParentsDoNot() {
        for (String change : List.of("create_parent", "update_parent", "delete_parent", "subscribe", "unsubscribe")) {
            sendAddressBook(change);
        }
        assertThat(gateway.log().polls()).isEmpty();

        for (String what : List.of("student", "department", "deparmtment")) {
            for (String change : List.of("create", "update", "delete")) {
                sendAddressBook(change + '_' + what);
            }
        }

        assertThat(gateway.log().polls())
                .extracting(PollProgress::key)
                .containsExactly("haizhu/s001-app/wecom/directory.asked");
        assertThat(gateway.log().deliveries()).isEmpty();
    }

    private void sendAddressBook(String change) {
        Answer answer = weCom.weComSends(FEED, WECOM, NOW, addressBook(change));
        assertThat(answer.response().body()).isEqualTo("success");
    }

    /** The example of WeCom's manual. */
    static String addressBook(String change) {
        return """
                <xml>
                <ToUserName><![CDATA[toUser]]></ToUserName>
                <FromUserName><![CDATA[sys]]></FromUserName>
                <CreateTime>1403610513</CreateTime>
                <MsgType><![CDATA[event]]></MsgType>
                <Event><![CDATA[change_school_contact]]></Event>
                <ChangeType><![CDATA[%s]]></ChangeType>
                <Id><![CDATA[xiaoming]]></Id>
                </xml>
                """.formatted(change);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "change_contact        | UNKNOWN_TYPE           | PLATFORM_EVENT_COUNTED",
                "health@yesterday      | INVALID_VALUE          | CARD_TASK_ID",
                "lunch@20261123        | INVALID_VALUE          | CARD_TASK_ID",
                "clock@AM-IN@20261123  | SESSION_NOT_SCHEDULED  | PUNCH_IN_WINDOW",
                "attendance@AM@20261122| SESSION_NOT_SCHEDULED  | PUNCH_IN_WINDOW"
            })
    void whatCannotBeCountedIsARejectionAndTheEndOfIt(String what, RejectionReason reason, String rule) {
        String message = what.contains("@")
                ? card(what.strip(), "HERE")
                : card("health@20261123", "HERE").replace("template_card_event", what);

        Answer answer = weCom.weComSends(FEED, WECOM, NOW, message);

        assertThat(answer.response().body()).isEqualTo("success");
        Rejection rejection = gateway.log().rejections().getLast();
        assertThat(rejection.reason()).isEqualTo(reason);
        assertThat(rejection.rule()).isEqualTo(rule);
        assertThat(gateway.log().observations()).isEmpty();
    }

    @Test
    void aTamperedSignatureIsRefusedAndLeavesNoTrace() {
        assertRefused(401, "WRONG_SIGNATURE", weCom.weComSends(FEED, WECOM.withToken("another"), NOW, "<xml/>"));
        assertThat(gateway.log().deliveries()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-301", "301"})
    void anOldTimestampIsRefusedAndTold(int seconds) {
        Answer answer = weCom.weComSends(FEED, WECOM, NOW.plus(Duration.ofSeconds(seconds)), "<xml/>");

        assertRefused(403, "STALE_CALLBACK", answer);
        assertThat(gateway.log().deliveries())
                .singleElement()
                .extracting(Delivery::failure)
                .isEqualTo("STALE_CALLBACK");
    }

    @Test
    void whatWasMeantForAnotherOrganisationIsRefused() {
        Secrets others = WECOM.withReceiver("wx0000000000000000");

        assertRefused(403, "WRONG_RECEIVER", weCom.weComSends(FEED, others, NOW, card("health@20261123", "NORMAL")));
    }

    @Test
    void whatIsSealedWithAnotherKeyIsRefused() {
        Secrets others = WECOM.withKey("abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG");

        assertRefused(400, "UNDECIPHERABLE_CALLBACK", weCom.weComSends(FEED, others, NOW, "<xml/>"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nowhere     | no readable file wecom/nowhere.properties",
                "nobody      | The file wecom/nobody.properties names a district that has no feed",
                "s001-staff  | In the file wecom/s001-staff.properties the property aesKey has a wrong form",
                "two-schools | the file wecom/two-schools.properties does not say which one"
            })
    void whatIsNotSetUpIsSaid(String feed, String sentence) {
        Answer answer = weCom.weComSends(feed, WECOM, NOW, card("health@20261123", "NORMAL"));

        assertRefused(404, "CALLBACK_NOT_SET_UP", answer);
        assertThat(answer.json().path("detail").asString()).contains(sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "<xml><ToUserName/></xml>",
        "not xml",
        "'<!DOCTYPE x [<!ENTITY e \"b\">]><xml><Encrypt>&e;</Encrypt></xml>'",
        "''"
    })
    void whatIsNoCallbackIsRefused(String body) {
        Answer answer = http.send(http.request("/v1/callbacks/wecom/" + FEED + "?msg_signature=a&timestamp=1&nonce=2")
                .POST(BodyPublishers.ofString(body)));

        assertRefused(400, "UNREADABLE_CALLBACK", answer);
    }

    @Test
    void anUnknownPlatformIsNotFound() {
        assertRefused(404, "NOT_FOUND", http.send(http.request("/v1/callbacks/pigeon/" + FEED)));
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
