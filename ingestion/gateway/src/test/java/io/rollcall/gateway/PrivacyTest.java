package io.rollcall.gateway;

import static io.rollcall.gateway.Events.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.DeliveryCodec;
import io.rollcall.event.LogEntryCodec;
import io.rollcall.event.RejectionCodec;
import io.rollcall.event.RosterPersonCodec;
import io.rollcall.gateway.roster.RosterZip;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a school says of a child ends in the gateway: it is in no log line, no answer and no record. */
class PrivacyTest {

    private static final String CHILD = "C-7301-LiLei";
    private static final List<String> BODIES = List.of(
            event("e-1").replace("S-19", CHILD),
            event("e-1").replace("S-19", CHILD).replace("C3-2", CHILD),
            event("e-1").replace("S-19", CHILD).replace("\"school\":\"S001\"", "\"school\":\"" + CHILD + "\""),
            event("e-1").replace("\"AM\"", "\"" + CHILD + "\""),
            event("e-1").replace("2026-11-23\",\"session", CHILD + "\",\"session"),
            event("e-1").replace("2026-11-23T07:41:05", CHILD),
            event("e-1").replace("PRESENT", CHILD),
            event("e-1").replace("sis", CHILD + " "),
            event("e-1").replace("\"op\"", "\"" + CHILD + "\""),
            event("e-1").replace("\"op\":\"SET\"", "\"op\":" + CHILD),
            event("e-1").replace("\"e-1\"", "\"" + CHILD + " \""),
            "{\"" + CHILD);

    /** With the parameters of its address. */
    private static final Map<String, String> FILES = Map.of(
            "?",
            "学号,姓名,2026-11-23 AM,2026-11-23 PM\n" + CHILD + "," + CHILD + ",L," + CHILD + "\n",
            "?dates=DMY",
            "id,class,date,session,status\n1," + CHILD + "," + CHILD + ",AM,L\n" + CHILD + ",,2026-11-23,AM,L\n",
            "?dates=MDY",
            "id,school,date,status,reason\n1," + CHILD + ",2026-11-23,L,\n1,S001,2026-11-23,L," + CHILD + "\n",
            "?columns=A:PERSON,B:STATUS&date=2026-11-23",
            CHILD + "," + CHILD + "\n" + CHILD + ",L\n",
            "?date=2026-11-23",
            CHILD + ",\n" + CHILD + "," + CHILD + "\n",
            "?school=" + CHILD.replace('-', ' '),
            "id,2026-11-23\n1,L\n",
            "?sheet=1",
            "id,2026-11-23\n\"" + CHILD + "\n".repeat(40_000));

    private final RunningGateway gateway = RunningGateway.fresh();
    private final Http http = new Http(gateway);

    @Test
    void noIdIsLoggedAnsweredOrStored() {
        try (CapturedLog captured = new CapturedLog()) {
            for (String body : BODIES) {
                for (String type : List.of(Http.ONE, Http.LINES, Http.ARRAY)) {
                    String text = type.equals(Http.ARRAY) ? "[" + body + "]" : body;
                    assertThat(http.postEvents(type, text).response().body()).doesNotContain(CHILD);
                }
            }
            FILES.forEach((query, file) -> {
                assertThat(upload("/v1/uploads" + query.replace(" ", "%20"), file))
                        .doesNotContain(CHILD);
                assertThat(upload("/v1/uploads:preview" + query.replace(" ", "%20"), file))
                        .doesNotContain(CHILD);
            });
            rosters().forEach(roster -> assertThat(roster(roster)).doesNotContain(CHILD, RosterZip.CHILD));
            callbacks(new PlatformSide(http))
                    .forEach(callback ->
                            assertThat(http.send(callback).response().body()).doesNotContain(CHILD));

            assertThat(captured.text())
                    .isNotEmpty()
                    .doesNotContain(CHILD)
                    .doesNotContain(RosterZip.CHILD)
                    .doesNotContain(gateway.feedKey());
        }
        assertThat(gateway.log().roster()).isNotEmpty();
        assertThat(stored()).isNotEmpty().noneMatch(record -> record.contains(CHILD));
    }

    /** Of which each names the child in another place. */
    private static Stream<HttpRequest.Builder> callbacks(PlatformSide side) {
        Instant now = RunningGateway.NOW;
        String card = WeComCallbackTest.card("health@20261123", "NORMAL").replace("zhangsan", CHILD);
        String punch = DingTalkCallbackTest.punches(now).replace("manager4220", CHILD);
        String flow = FeishuCallbackTest.punch(now).replace("2b68933a", CHILD);
        String read = FeishuCallbackTest.read("{\"user_id\":\"" + CHILD + "\"}");
        Stream<HttpRequest.Builder> weCom = Stream.of(
                        card,
                        card.replace("NORMAL", CHILD),
                        card.replace("health@20261123", CHILD),
                        card.replace("health@20261123", "clock@" + CHILD + " @20261123"),
                        card.replace("template_card_event", CHILD),
                        "<" + CHILD)
                .map(message -> side.weCom("s001-app", PlatformSide.WECOM, now, message));
        Stream<HttpRequest.Builder> dingTalk = Stream.of(
                        punch,
                        punch.replace("门禁_80692", CHILD),
                        punch.replace("attendance_check_record", CHILD),
                        punch.replace("checkTime", CHILD),
                        "{" + CHILD)
                .map(message -> side.dingTalk("s001-app", PlatformSide.DINGTALK, now, message));
        Stream<HttpRequest.Builder> feishu = Stream.of(
                        flow,
                        flow.replace("海珠区第一小学", CHILD),
                        flow.replace("attendance.user_flow.created_v1", CHILD),
                        read,
                        read.replace("om_dc13264520392913993dd051dba21dcf", CHILD + " "),
                        "{" + CHILD)
                .map(message -> side.feishu("s001-app", "test key", now, message));
        return Stream.of(weCom, dingTalk, feishu).flatMap(stream -> stream);
    }

    /** Of which the first is taken, and each other one names the child where it should not be. */
    private static Stream<RosterZip> rosters() {
        return Stream.of(
                new RosterZip().change("users.csv", "P1,", CHILD + ",").change("enrollments.csv", "P1,", CHILD + ","),
                new RosterZip().change("enrollments.csv", "P1,", CHILD + ","),
                new RosterZip().change("enrollments.csv", "R1-2,R001", CHILD + ",R001"),
                new RosterZip().change("users.csv", "student", CHILD),
                new RosterZip().change("users.csv", "{wecom:w-1}", "{" + CHILD + "}"),
                new RosterZip().change("users.csv", "sourcedId,", CHILD + ","),
                new RosterZip().change("users.csv", "P2,", "P1,").change("users.csv", "P1,", CHILD + ","),
                new RosterZip().change("manifest.csv", "users,bulk", "users," + CHILD),
                new RosterZip().file(CHILD + "/users.csv", CHILD));
    }

    private String roster(RosterZip roster) {
        return http.send(http.request("/v1/roster?district=haizhu")
                        .header("Authorization", "Bearer " + RunningGateway.OPERATOR_KEY)
                        .header("Content-Type", "application/zip")
                        .POST(BodyPublishers.ofByteArray(roster.pack())))
                .response()
                .body();
    }

    private String upload(String path, String file) {
        return http.send(http.request(path)
                        .header("Authorization", "Bearer " + gateway.feedKey())
                        .header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofString(file)))
                .response()
                .body();
    }

    private List<String> stored() {
        LogEntryCodec entries = new LogEntryCodec();
        RejectionCodec rejections = new RejectionCodec();
        DeliveryCodec deliveries = new DeliveryCodec();
        RosterPersonCodec people = new RosterPersonCodec();
        return Stream.concat(
                        gateway.log().roster().stream().map(people::encode),
                        Stream.concat(
                                gateway.log().entries().stream().map(entries::encode),
                                Stream.concat(
                                        gateway.log().rejections().stream().map(rejections::encode),
                                        gateway.log().deliveries().stream().map(deliveries::encode))))
                .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                .toList();
    }
}
