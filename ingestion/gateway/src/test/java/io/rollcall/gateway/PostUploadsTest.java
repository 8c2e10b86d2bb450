package io.rollcall.gateway;

import static io.rollcall.gateway.Uploads.HEADINGS;
import static io.rollcall.gateway.Uploads.RIGHT;
import static io.rollcall.gateway.Uploads.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.Claim;
import io.rollcall.event.Observation;
import io.rollcall.event.Status;
import io.rollcall.gateway.Http.Answer;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PostUploadsTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private final RunningGateway gateway = RunningGateway.fresh();
    private final Http http = new Http(gateway);
    private final Uploads uploads = new Uploads(gateway, http);

    @Test
    void aRegistersMarksAreAdmittedLikeEvents() {
        Answer answer = uploads.post("", (HEADINGS + RIGHT).getBytes(GB18030));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("marks").path("admitted").asInt()).isEqualTo(1);
        assertThat(answer.json().path("file").path("encoding").asString()).isEqualTo("GB18030");
        Observation observation = gateway.log().observations().getFirst();
        assertThat(observation.occasion().school()).isEqualTo("S001");
        assertThat(observation.claim().standing().status()).isEqualTo(Status.LATE);
        assertThat(observation.claim().standing().classCode()).isEqualTo("C3-2");
        assertThat(observation.claim().order().time()).isEqualTo(RunningGateway.NOW);
    }

    @Test
    void aPupilIsTheSameOneInAFileAndInAnEvent() {
        uploads.post("", utf8(HEADINGS + RIGHT));
        http.postEvents(Http.ONE, Events.event("e-1"));

        assertThat(gateway.log().observations()).hasSize(2);
        assertThat(gateway.log().observations().getFirst().subject())
                .isEqualTo(gateway.log().observations().getLast().subject());
    }

    @Test
    void aFileThatIsSentAgainSaysTheSameUnderTheSameIds() {
        String modified = "?modified=2026-11-23T00:10:00Z";
        uploads.post(modified, utf8(HEADINGS + RIGHT));
        uploads.post(modified, utf8(HEADINGS + RIGHT));
        uploads.post("", utf8(HEADINGS + RIGHT.replace("迟到", "出勤")));

        List<Claim> claims =
                gateway.log().observations().stream().map(Observation::claim).toList();
        assertThat(claims.get(1)).isEqualTo(claims.get(0));
        assertThat(claims.get(0).order().eventId()).matches("up-[0-9a-f]{32}");
        assertThat(claims.get(2)).isGreaterThan(claims.get(1));
        assertThat(claims.get(2).order().eventId())
                .isNotEqualTo(claims.get(1).order().eventId());
    }

    @Test
    void aColumnMaySayWhenARowWasChanged() {
        uploads.post("", utf8("学号,2026-11-23 AM,修改时间\nS-19,L,2026-11-23 07:50\n"));

        assertThat(gateway.log().observations())
                .extracting(observation -> observation.claim().order().time())
                .containsExactly(Instant.parse("2026-11-22T23:50:00Z"));
    }

    @Test
    void aPreviewSaysHowTheFileIsUnderstoodAndTakesNothing() {
        JsonNode answer = uploads.post(":preview", "", utf8(HEADINGS + RIGHT + RIGHT.replace("上午", "？")))
                .json();

        assertThat(answer.path("marks").path("admitted").asInt()).isEqualTo(1);
        assertThat(answer.path("file").path("columns"))
                .extracting(column -> column.path("column").asString()
                        + column.path("meaning").asString())
                .containsExactly("APERSON", "CCLASS", "DDATE", "ESESSION", "FSTATUS");
        assertThat(answer.path("file").path("ignoredColumns").path(0).asString())
                .isEqualTo("B");
        assertThat(answer.path("firstMarks").path(0).path("status").asString()).isEqualTo("LATE");
        assertThat(answer.toString()).doesNotContain("李雷").doesNotContain("S-19");
        assertThat(gateway.log().entries()).isEmpty();
        assertThat(gateway.log().rejections()).isEmpty();
    }

    @Test
    void aFileMayHoldMoreMarksThanARequestOfEvents() {
        String rows =
                IntStream.range(0, 12_000).mapToObj(i -> "S-" + i + ",L\n").collect(Collectors.joining());

        assertThat(uploads.post("", utf8("学号,2026-11-23 AM\n" + rows)).status()).isEqualTo(200);
        assertThat(gateway.log().observations()).hasSize(12_000);
    }
}
