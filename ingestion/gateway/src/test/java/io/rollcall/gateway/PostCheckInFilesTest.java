package io.rollcall.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rollcall.event.Kind;
import io.rollcall.event.Operation;
import io.rollcall.event.Status;
import io.rollcall.gateway.Http.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of what schools keep beside attendance end in the same intake. */
class PostCheckInFilesTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private final RunningGateway gateway = RunningGateway.fresh();
    private final Http http = new Http(gateway);

    @Test
    void aWeeksHealthReportsAreAColumnADay() {
        Answer answer = post(
                "/v1/uploads?kind=HEALTH_REPORT",
                "学号,姓名,班级,症状描述,11月22日,11月23日\nS-19,李雷,C3-2,昨晚发热,正常,发热\nS-20,韩梅梅,C3-2,,未填,正常\n".getBytes(GB18030));

        assertThat(answer.json().path("marks").path("admitted").asInt()).isEqualTo(3);
        assertThat(answer.json().path("statuses").toString()).isEqualTo("{\"NORMAL\":2,\"SYMPTOM\":1}");
        assertThat(gateway.log().observations())
                .extracting(
                        seen -> seen.occasion().kind(),
                        seen -> seen.occasion().date().toString(),
                        seen -> seen.claim().standing().classCode(),
                        seen -> seen.claim().standing().status())
                .containsExactly(
                        tuple(Kind.HEALTH_REPORT, "2026-11-22", "C3-2", Status.NORMAL),
                        tuple(Kind.HEALTH_REPORT, "2026-11-23", "C3-2", Status.SYMPTOM),
                        tuple(Kind.HEALTH_REPORT, "2026-11-23", "C3-2", Status.NORMAL));
    }

    @Test
    void aPersonIsTheSameOneInAFileAndInAnEvent() {
        post("/v1/uploads?kind=HEALTH_REPORT", utf8("学号,日期,健康状况\nS-19,2026-11-23,有症状\n"));
        http.postEvents(Http.ONE, Events.HEALTH);

        assertThat(gateway.log().observations()).hasSize(2);
        assertThat(gateway.log().observations().getFirst().subject())
                .isEqualTo(gateway.log().observations().getLast().subject());
        assertThat(gateway.log().observations().getFirst().occasion())
                .isEqualTo(gateway.log().observations().getLast().occasion());
    }

    @Test
    void answersAreToADeclaredCampaign() {
        http.postEvents(Http.ONE, Events.CAMPAIGN);

        Answer answer = post(
                "/v1/uploads?kind=FORM&campaign=winter&date=2026-11-23&option=HOME",
                utf8("学号,提交时间,家庭住址,填写情况\nS-1,x,x,已填\nS-2,x,x,未填\nS-3,x,x,AWAY\nS-4,x,x,回老家\nS-5,x,x,ABROAD\n"));

        assertThat(answer.status()).isEqualTo(207);
        assertThat(answer.json().path("reasons").toString()).isEqualTo("{\"UNKNOWN_CODE\":1,\"UNKNOWN_OPTION\":1}");
        assertThat(gateway.log().observations())
                .extracting(
                        seen -> seen.occasion().name(),
                        seen -> seen.claim().standing().detail())
                .containsExactly(tuple("winter", "HOME"), tuple("winter", "AWAY"));
    }

    @Test
    void theStaffsClockIsTakenAndTakenBack() {
        post("/v1/uploads?kind=STAFF_CLOCK&shift=AM-IN", utf8("工号,日期,打卡结果\nT-1,2026-11-23,缺卡\nT-1,2026-11-22,撤销\n"));

        assertThat(gateway.log().observations())
                .extracting(
                        seen -> seen.occasion().name(),
                        seen -> seen.claim().operation(),
                        seen -> seen.claim().standing().status())
                .containsExactly(
                        tuple("AM-IN", Operation.SET, Status.MISSING),
                        tuple("AM-IN", Operation.RETRACT, Status.UNKNOWN));
    }

    @Test
    void wrongRowsComeBackAsTheFileTheyWereIn() {
        Answer answer = post(
                "/v1/uploads?kind=HEALTH_REPORT&errors=file",
                utf8("学号,日期,健康状况\nS-19,2026-11-23,正常\nS-20,2026-11-23,低烧38度\n"));

        assertThat(answer.status()).isEqualTo(207);
        assertThat(answer.response().body())
                .contains("学号,日期,健康状况,Rollcall: reason")
                .contains("S-20,2026-11-23,低烧38度,\"C: ")
                .doesNotContain("S-19");
    }

    @Test
    void aPreviewSaysWhatTheColumnsMeanAndKeepsNothing() {
        Answer answer = post("/v1/uploads:preview?kind=STAFF_CLOCK", utf8("工号,姓名,2026-11-23 AM-IN\nT-1,李老师,迟到\n"));

        assertThat(answer.json().path("file").path("columns").toString())
                .isEqualTo(
                        "[{\"column\":\"A\",\"heading\":\"工号\",\"meaning\":\"PERSON\"},"
                                + "{\"column\":\"C\",\"heading\":\"2026-11-23 AM-IN\",\"meaning\":\"STATUS\",\"date\":\"2026-11-23\",\"session\":\"AM-IN\"}]");
        assertThat(answer.json().path("firstMarks").path(0).path("kind").asString())
                .isEqualTo("STAFF_CLOCK");
        assertThat(gateway.log().entries()).isEmpty();
        assertThat(gateway.log().deliveries()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind=SICKNESS",
                "kind=FORM&campaign=winter",
                "kind=FORM&date=2026-11-23",
                "campaign=winter",
                "kind=HEALTH_REPORT&session=AM",
                "kind=HEALTH_REPORT&columns=A:PERSON,B:REASON"
            })
    void aParameterThatCannotBeMeantIsRefused(String query) {
        assertThat(post("/v1/uploads?" + query, utf8("学号,状态\nS-1,x\n")).code()).isEqualTo("INVALID_OPTION");
    }

    @Test
    void aRefusedPreviewIsPaidFor() {
        String key = http.openFeed(
                "refused-preview", "{\"schools\":[\"S001\"],\"limit\":{\"eventsPerSecond\":1,\"burst\":1}}");

        Answer refused = post(key, "/v1/uploads:preview", utf8("no,headings\n"));
        Answer next = post(key, "/v1/uploads:preview", utf8("no,headings\n"));

        assertThat(refused.code()).isEqualTo("INVALID_FILE");
        assertThat(next.status()).isEqualTo(429);
    }

    private Answer post(String path, byte[] file) {
        return post(gateway.feedKey(), path, file);
    }

    private Answer post(String key, String path, byte[] file) {
        return http.send(http.request(path)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofByteArray(file)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
