package io.rollcall.gateway;

import static io.rollcall.gateway.Uploads.HEADINGS;
import static io.rollcall.gateway.Uploads.RIGHT;
import static io.rollcall.gateway.Uploads.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.gateway.Http.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be taken at all. */
class RefuseUploadsTest {

    private final RunningGateway gateway = RunningGateway.fresh();
    private final Http http = new Http(gateway);
    private final Uploads uploads = new Uploads(gateway, http);

    @Test
    void noMoreMarksAreTakenThanCanBeHeld() {
        String row = "S,L" + ",L".repeat(400) + "\n";
        String headings = "学号,"
                + IntStream.range(0, 401)
                        .mapToObj(
                                day -> LocalDate.of(2026, 11, 23).minusDays(day).toString())
                        .collect(Collectors.joining(","))
                + "\n";

        assertThat(uploads.post("", utf8(headings + row.repeat(250))).code()).isEqualTo("TOO_MANY_EVENTS");
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
        Answer answer = uploads.post("", utf8(text));

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
        Answer answer = uploads.post(query, utf8(HEADINGS + RIGHT));

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
        assertThat(http.send(uploads.request("/v1/uploads", utf8("a=b"))
                                .setHeader("Content-Type", "application/x-www-form-urlencoded"))
                        .status())
                .isEqualTo(415);
    }

    @Test
    void aFileLargerThanIsTakenIsRefused() {
        byte[] large = new byte[(8 << 20) + 1];
        Arrays.fill(large, (byte) 'a');
        assertThat(uploads.post("", large).code()).isEqualTo("BODY_TOO_LARGE");
    }
}
