package io.rollcall.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rollcall.event.Claim;
import io.rollcall.event.Observation;
import io.rollcall.event.Rejection;
import io.rollcall.event.RejectionReason;
import io.rollcall.event.Status;
import io.rollcall.gateway.Http.Answer;
import io.rollcall.spreadsheet.file.WriteRows;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class PostUploadsTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String HEADINGS = "学号,姓名,班级,日期,时段,状态\r\n";
    private static final String RIGHT = "S-19,李雷,C3-2,2026-11-23,上午,迟到\r\n";

    private final RunningGateway gateway = RunningGateway.fresh();
    private final Http http = new Http(gateway);

    @Test
    void aRegistersMarksAreAdmittedLikeEvents() {
        Answer answer = post("", (HEADINGS + RIGHT).getBytes(GB18030));

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
        post("", utf8(HEADINGS + RIGHT));
        http.postEvents(Http.ONE, Events.event("e-1"));

        assertThat(gateway.log().observations()).hasSize(2);
        assertThat(gateway.log().observations().getFirst().subject())
                .isEqualTo(gateway.log().observations().getLast().subject());
    }

    @Test
    void aFileThatIsSentAgainSaysTheSameUnderTheSameIds() {
        String modified = "?modified=2026-11-23T00:10:00Z";
        post(modified, utf8(HEADINGS + RIGHT));
        post(modified, utf8(HEADINGS + RIGHT));
        post("", utf8(HEADINGS + RIGHT.replace("迟到", "出勤")));

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
        post("", utf8("学号,2026-11-23 AM,修改时间\nS-19,L,2026-11-23 07:50\n"));

        assertThat(gateway.log().observations())
                .extracting(observation -> observation.claim().order().time())
                .containsExactly(Instant.parse("2026-11-22T23:50:00Z"));
    }

    @Test
    void wrongMarksAreRejectedBesideTheirNeighbours() {
        Answer answer = post(
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
                        PostUploadsTest::reason)
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
        Answer answer = post("", utf8(String.join("\n", headings, row)));

        assertThat(answer.json().path("rejected"))
                .singleElement()
                .extracting(rejected -> rejected.path("column").asString())
                .isEqualTo(column);
    }

    @Test
    void whatIsSaidOfSeveralMarksOfARowIsSaidOnceAndCountedForEach() {
        byte[] file = utf8("学号,日期,上午,下午\nS-1,2026-11-20,L,L\n");
        JsonNode answer = post("", file).json();
        byte[] wrong =
                http.sendForBytes(upload("/v1/uploads?errors=file", file)).body();

        assertThat(answer.path("reasons").path("SESSION_NOT_SCHEDULED").asInt()).isEqualTo(2);
        assertThat(answer.path("rejected").size()).isEqualTo(1);
        assertThat(new String(wrong, StandardCharsets.UTF_8)).containsOnlyOnce("B: The calendar has no session");
    }

    @Test
    void twoRowsThatContradictEachOtherAreNotBothBelieved() {
        Answer answer = post("", utf8(HEADINGS + RIGHT + RIGHT + RIGHT.replace("迟到", "出勤")));

        assertThat(answer.json().path("marks").path("admitted").asInt()).isEqualTo(2);
        assertThat(answer.json().path("rejected").path(0).path("message").asString())
                .startsWith("Row 2 says something else");
    }

    @Test
    void wrongRowsComeBackAsTheFileTheyWereIn() {
        String wrong = RIGHT.replace("迟到", "？");
        HttpRequest.Builder request =
                upload("/v1/uploads?errors=file", (HEADINGS + RIGHT.replace("S-19", "S-1") + wrong).getBytes(GB18030));
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
        byte[] wrong = http.sendForBytes(upload("/v1/uploads?errors=file", utf8(HEADINGS + RIGHT.replace("迟到", "？"))))
                .body();
        String mended = new String(wrong, StandardCharsets.UTF_8).replace("？", "迟到");

        assertThat(post("", utf8(mended)).status()).isEqualTo(200);
    }

    @Test
    void aWorkbookIsTakenAndItsWrongRowsComeBackAsOne() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (WriteRows writer = WriteRows.workbook(file)) {
            row(writer, "学号", "2026-11-23 AM", "2026-11-23 PM");
            row(writer, "S-19", "出勤", "早退");
            row(writer, "S-20", "出勤", "？");
        }
        Answer answer = post("", file.toByteArray());
        byte[] wrong = http.sendForBytes(upload("/v1/uploads?errors=xlsx", file.toByteArray()))
                .body();

        assertThat(answer.json().path("marks").path("admitted").asInt()).isEqualTo(3);
        assertThat(answer.json().path("rows").path("rejected").asInt()).isEqualTo(1);
        assertThat(post(":preview", "", wrong)
                        .json()
                        .path("rows")
                        .path("received")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aPreviewSaysHowTheFileIsUnderstoodAndTakesNothing() {
        JsonNode answer = post(":preview", "", utf8(HEADINGS + RIGHT + RIGHT.replace("上午", "？")))
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

        assertThat(post("", utf8("学号,2026-11-23 AM\n" + rows)).status()).isEqualTo(200);
        assertThat(gateway.log().observations()).hasSize(12_000);
    }

    @Test
    void noMoreMarksAreTakenThanCanBeHeld() {
        String row = "S,L" + ",L".repeat(400) + "\n";
        String headings = "学号,"
                + IntStream.range(0, 401)
                        .mapToObj(
                                day -> LocalDate.of(2026, 11, 23).minusDays(day).toString())
                        .collect(Collectors.joining(","))
                + "\n";

        assertThat(post("", utf8(headings + row.repeat(250))).code()).isEqualTo("TOO_MANY_EVENTS");
        assertThat(gateway.log().observations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                | The file is empty
                    学号,状态,日期    | Below its headings
                    a,b               | None of the first 20 rows
                    学号,姓名         | No column is called status
                    """)
    void aFileThatCannotBeUnderstoodIsRefusedAsAWhole(String text, String sentence) {
        Answer answer = post("", utf8(text));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("INVALID_FILE");
        assertThat(answer.json().path("detail").asString()).startsWith(sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "?schol=S001",
        "?school=S1&school=S2",
        "?school=a%20b",
        "?date=23.11.2026",
        "?session=NIGHT",
        "?dates=YMD",
        "?encoding=latin1",
        "?sheet=0",
        "?sheet=x",
        "?columns=A",
        "?columns=A:NAME",
        "?modified=now",
        "?errors=pdf"
    })
    void aMistypedParameterIsRefused(String query) {
        Answer answer = post(query, utf8(HEADINGS + RIGHT));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("INVALID_OPTION");
        assertThat(gateway.log().observations()).isEmpty();
    }

    @Test
    void aKeyThatIsMissingIsUnknown() {
        assertThat(http.send(http.request("/v1/uploads").POST(BodyPublishers.ofString("x")))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aFormOfABrowserIsNoFile() {
        assertThat(http.send(upload("/v1/uploads", utf8("a=b"))
                                .setHeader("Content-Type", "application/x-www-form-urlencoded"))
                        .status())
                .isEqualTo(415);
    }

    @Test
    void aFileLargerThanIsTakenIsRefused() {
        byte[] large = new byte[(8 << 20) + 1];
        Arrays.fill(large, (byte) 'a');
        assertThat(post("", large).code()).isEqualTo("BODY_TOO_LARGE");
    }

    private static void row(WriteRows writer, String... texts) {
        writer.write(Arrays.stream(texts).map(WriteRows::text).toList());
    }

    private static String reason(JsonNode rejected) {
        return rejected.path("reason").asString();
    }

    private Answer post(String query, byte[] file) {
        return post("", query, file);
    }

    private Answer post(String verb, String query, byte[] file) {
        return http.send(upload("/v1/uploads" + verb + query, file));
    }

    private HttpRequest.Builder upload(String path, byte[] file) {
        return http.request(path)
                .header("Authorization", "Bearer " + gateway.feedKey())
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(file));
    }

    private static byte[] utf8(String text) {
        return Http.utf8(text);
    }
}
