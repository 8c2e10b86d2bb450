package io.rollcall.cockpit.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not exported, and in which words that is said. */
class ExportRefusalTest {

    @AutoClose
    private static ExportingCockpit cockpit;

    @BeforeAll
    static void start(@TempDir Path directory) throws IOException {
        cockpit = ExportingCockpit.start(directory);
    }

    @BeforeEach
    void layReady() {
        cockpit.layReady();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pupils | 404 | UNKNOWN_VIEW | absence_reasons, attendance_by_class",
                "schools?schol=S1 | 400 | UNKNOWN_PARAMETER | district, from, to, school, format, lang, bom",
                "schools?lang=en&lang=zh | 400 | REPEATED_PARAMETER | lang",
                "schools?format=json | 400 | UNKNOWN_FORMAT | arrow, parquet, csv, xlsx",
                "schools?lang=fr | 400 | UNKNOWN_LANGUAGE | en or zh",
                "attendance_daily?from=23.11.2026 | 400 | INVALID_DATE | from must be a day",
                "attendance_daily?to=9999-01-01 | 400 | INVALID_DATE | 2149-06-06",
                "schools?school=S1%27 | 400 | INVALID_SCHOOL | code of a school",
                "schools?bom=1 | 400 | INVALID_BOM | true or false",
                "schools?from=2026-11-23 | 400 | FILTER_NOT_AVAILABLE | schools cannot be narrowed by from",
                "check_in_statuses?school=S1 | 400 | FILTER_NOT_AVAILABLE | by school",
                "schools?district=tianhe | 403 | OTHER_DISTRICT | haizhu"
            })
    void whatCannotBeExportedIsSaidInACodeAndASentence(String path, int status, String code, String words)
            throws Exception {
        HttpResponse<String> answer = cockpit.get("wang", path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"", words);
        assertThat(cockpit.warehouse().asked()).isEmpty();
    }

    @Test
    void theSentenceIsChineseForWhoAsksInChinese() throws Exception {
        assertThat(cockpit.get("wang", "pupils?lang=zh").body()).contains("没有此视图");
    }

    @Test
    void anExportIsNeverCut() throws Exception {
        cockpit.warehouse().counts(1_048_576);

        HttpResponse<String> answer = cockpit.get("wang", "attendance_daily?format=xlsx");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("TOO_MANY_ROWS", "1048576", "1048575");
        assertThat(cockpit.warehouse().asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"li", "chen", "deng"})
    void otherRolesGetNone(String login) throws Exception {
        HttpResponse<String> answer = cockpit.get(login, "schools");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("ROLE_NOT_ALLOWED");
        assertThat(cockpit.warehouse().asked()).isEmpty();
    }

    @Test
    void whoDoesNotSignInIsToldHow() throws Exception {
        HttpResponse<String> answer = cockpit.send(cockpit.withoutLogin("schools"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(how -> assertThat(how).startsWith("Basic"));
        assertThat(answer.body()).contains("NOT_SIGNED_IN", "curl -u");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void guessingPasswordsIsSlowedDownAsInTheLoginForm() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(cockpit.send(cockpit.withLogin("nobody", "wrong", "schools"))
                            .statusCode())
                    .isEqualTo(401);
        }

        HttpResponse<String> answer = cockpit.send(cockpit.withLogin("nobody", "wrong", "schools"));

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("TOO_MANY_TRIES");
    }

    @Test
    void noExportBeginsThatTheAuditLogDoesNotTake() throws Exception {
        cockpit.warehouse().keeps(false);

        HttpResponse<String> answer = cockpit.get("wang", "schools");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("\"code\":\"AUDIT_UNAVAILABLE\"", "try again later");
        assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(cockpit.warehouse().asked()).singleElement(STRING).startsWith("SELECT count()");
    }

    @Test
    void whoAsksForWhatIsNotTheirsIsInTheAuditLog() throws Exception {
        cockpit.get("deng", "schools");
        cockpit.get("wang", "schools?district=tianhe");

        assertThat(cockpit.warehouse().kept())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("PERMISSION_FAILURE", "GET /v1/export/{view}", "haizhu"));
        assertThat(cockpit.warehouse().kept().getFirst()).contains("deng", "AUDITOR", "ROLE_NOT_ALLOWED");
        assertThat(cockpit.warehouse().kept().getLast())
                .contains("wang", "OTHER_DISTRICT")
                .doesNotContain("tianhe");
    }

    @Test
    void aRefusalDoesNotDependOnTheAuditLog() throws Exception {
        cockpit.warehouse().keeps(false);

        assertThat(cockpit.get("deng", "schools").statusCode()).isEqualTo(403);
    }
}
