package io.rollcall.gateway;

import static io.rollcall.gateway.Uploads.HEADINGS;
import static io.rollcall.gateway.Uploads.RIGHT;
import static io.rollcall.gateway.Uploads.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rollcall.event.Rejection;
import io.rollcall.event.RejectionReason;
import io.rollcall.gateway.Http.Answer;
import io.rollcall.spreadsheet.file.WriteRows;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What is wrong in a file is rejected mark by mark, and comes back to be mended. */
class RejectRowsTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private final RunningGateway gateway = RunningGateway.fresh();
    private final Http http = new Http(gateway);
    private final Uploads uploads = new Uploads(gateway, http);

    @Test
    void wrongMarksAreRejectedBesideTheirNeighbours() {
        Answer answer = uploads.post(
                "",
                utf8(HEADINGS
                        + RIGHT
                        + RIGHT.replace("迟到", "？")
                        + RIGHT.replace("S-19", "S-20").replace("C3-2", "C9-9")));

        assertThat(answer.status()).isEqualTo(207);
        assertThat(answer.json().path("rows").path("rejected").asInt()).isEqualTo(2);
        assertThat(answer.json().path("rejected"))
                .extracting(
                        rejected -> rejected.path("row").asInt(),
                        rejected -> rejected.path("column").asString(),
                        RejectRowsTest::reason)
                .containsExactly(tuple(3, "F", "UNKNOWN_CODE"), tuple(4, "C", "UNKNOWN_CLASS"));
        assertThat(gateway.log().rejections())
                .extracting(Rejection::reason)
                .containsExactly(RejectionReason.UNKNOWN_CODE, RejectionReason.UNKNOWN_CLASS);
    }

    /** 2026-11-20 is no school day; 2026-11-23 has AM and PM. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    学号,日期,时段,状态          | S-1,2026-11-20,AM,L  | B
                    学号,日期,时段,状态          | S-1,2026-11-23,DAY,L | C
                    学号,日期,状态               | S-1,2026-11-23,L     | B
                    学号,日期,状态               | S-1,2026-11-24,L     | B
                    学号,日期,上午               | S-1,2026-11-20,L     | B
                    学号,日期,上午,下午          | S-1,2026-11-20,L,L   | B
                    学号,2026-11-20 AM           | S-1,L                | B
                    学号,班级,2026-11-23 AM      | S-1,C9-9,L           | B
                    学号,状态,学校,日期,时段     | S-1,L,S9,2026-11-23,AM | C
                    状态,日期,时段,学号,修改时间 | L,2026-11-23,AM,S-1,2026-11-23 09:30 | E
                    """)
    void aMarkThatIsRefusedNamesTheColumnThatIsToBeMended(String headings, String row, String column) {
        Answer answer = uploads.post("", utf8(String.join("\n", headings, row)));

        assertThat(answer.json().path("rejected"))
                .singleElement()
                .extracting(rejected -> rejected.path("column").asString())
                .isEqualTo(column);
    }

    @Test
    void whatIsSaidOfSeveralMarksOfARowIsSaidOnceAndCountedForEach() {
        byte[] file = utf8("学号,日期,上午,下午\nS-1,2026-11-20,L,L\n");
        JsonNode answer = uploads.post("", file).json();
        byte[] wrong = http.sendForBytes(uploads.request("/v1/uploads?errors=file", file))
                .body();

        assertThat(answer.path("reasons").path("SESSION_NOT_SCHEDULED").asInt()).isEqualTo(2);
        assertThat(answer.path("rejected").size()).isEqualTo(1);
        assertThat(new String(wrong, StandardCharsets.UTF_8)).containsOnlyOnce("B: The calendar has no session");
    }

    @Test
    void twoRowsThatContradictEachOtherAreNotBothBelieved() {
        Answer answer = uploads.post("", utf8(HEADINGS + RIGHT + RIGHT + RIGHT.replace("迟到", "出勤")));

        assertThat(answer.json().path("marks").path("admitted").asInt()).isEqualTo(2);
        assertThat(answer.json().path("rejected").path(0).path("message").asString())
                .startsWith("Row 2 says something else");
    }

    @Test
    void wrongRowsComeBackAsTheFileTheyWereIn() {
        String wrong = RIGHT.replace("迟到", "？");
        HttpRequest.Builder request = uploads.request(
                "/v1/uploads?errors=file", (HEADINGS + RIGHT.replace("S-19", "S-1") + wrong).getBytes(GB18030));
        var answer = http.sendForBytes(request);

        String text = new String(answer.body(), GB18030);
        assertThat(answer.statusCode()).isEqualTo(207);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;charset=GB18030");
        assertThat(answer.headers().firstValue("X-Rollcall-Rows-Admitted")).contains("1");
        assertThat(answer.headers().firstValue("X-Rollcall-Rows-Rejected")).contains("1");
        assertThat(text.lines().toList()).hasSize(2);
        assertThat(text)
                .startsWith(HEADINGS.strip() + ",Rollcall: reason")
                .contains(wrong.strip() + ",")
                .contains("F: The word or sign is none that is known");
    }

    @Test
    void aMendedFileIsTakenWithItsReasons() {
        byte[] wrong = http.sendForBytes(
                        uploads.request("/v1/uploads?errors=file", utf8(HEADINGS + RIGHT.replace("迟到", "？"))))
                .body();
        String mended = new String(wrong, StandardCharsets.UTF_8).replace("？", "迟到");

        assertThat(uploads.post("", utf8(mended)).status()).isEqualTo(200);
    }

    @Test
    void aWorkbookIsTakenAndItsWrongRowsComeBackAsOne() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (WriteRows writer = WriteRows.workbook(file)) {
            row(writer, "学号", "2026-11-23 AM", "2026-11-23 PM");
            row(writer, "S-19", "出勤", "早退");
            row(writer, "S-20", "出勤", "？");
        }
        Answer answer = uploads.post("", file.toByteArray());
        byte[] wrong = http.sendForBytes(uploads.request("/v1/uploads?errors=xlsx", file.toByteArray()))
                .body();

        assertThat(answer.json().path("marks").path("admitted").asInt()).isEqualTo(3);
        assertThat(answer.json().path("rows").path("rejected").asInt()).isEqualTo(1);
        assertThat(uploads.post(":preview", "", wrong)
                        .json()
                        .path("rows")
                        .path("received")
                        .asInt())
                .isEqualTo(1);
    }

    private static void row(WriteRows writer, String... texts) {
        writer.write(Arrays.stream(texts).map(WriteRows::text).toList());
    }

    private static String reason(JsonNode rejected) {
        return rejected.path("reason").asString();
    }
}
