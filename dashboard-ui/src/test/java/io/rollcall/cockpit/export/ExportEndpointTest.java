package io.rollcall.cockpit.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file that is exported over HTTP holds, and how it begins and breaks off. */
class ExportEndpointTest {

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
    @CsvSource({"wang, haizhu", "zhou, tianhe"})
    void aFileHoldsTheViewersOwnDistrict(String login, String district) throws Exception {
        HttpResponse<String> answer = cockpit.get(login, "attendance_daily?from=2026-11-23&school=S1");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("a,b\r\n");
        assertThat(cockpit.warehouse().asked())
                .hasSize(2)
                .allSatisfy(asked -> assertThat(asked)
                        .contains("param_district=" + district, "param_from=2026-11-23", "param_school=S1"));
    }

    @ParameterizedTest
    @CsvSource({
        "arrow, application/vnd.apache.arrow.stream, attendance_daily_haizhu.arrows, ArrowStream",
        "parquet, application/vnd.apache.parquet, attendance_daily_haizhu.parquet, Parquet",
        "csv, text/csv;charset=utf-8, attendance_daily_haizhu.csv, CSVWithNames"
    })
    void aFileSaysWhatItIsAndHowManyRowsItHas(String format, String type, String name, String engineFormat)
            throws Exception {
        HttpResponse<String> answer = cockpit.get("wang", "attendance_daily?format=" + format);

        assertThat(answer.headers().firstValue("Content-Type")).contains(type);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"" + name + "\"");
        assertThat(answer.headers().firstValue("Rollcall-Rows")).contains("2");
        assertThat(cockpit.warehouse().asked().getLast()).contains("default_format=" + engineFormat);
    }

    @Test
    void anExportIsInTheAuditLogBeforeItBegins() throws Exception {
        cockpit.warehouse().answers(exchange -> {
            if (cockpit.warehouse().kept().isEmpty()) {
                throw new IOException("the rows were asked for before the line was kept");
            }
        });

        assertThat(cockpit.get("wang", "attendance_daily?format=csv&from=2026-11-23&school=S1")
                        .statusCode())
                .isEqualTo(200);

        assertThat(cockpit.warehouse().kept())
                .singleElement(STRING)
                .contains(
                        "INSERT INTO rollcall.audit_log",
                        "haizhu",
                        "wang",
                        "BUREAU",
                        "EXPORT",
                        "S1",
                        "DONE",
                        "view=attendance_daily format=csv from=2026-11-23 to=* rows=2");
    }

    @Test
    void headingsAreInTheLanguageThatIsAskedForOrThatABrowserNames() throws Exception {
        cockpit.get("wang", "schools?lang=zh");
        assertThat(cockpit.warehouse().asked().getLast()).contains("AS `学校代码`");

        cockpit.get("wang", "schools");
        assertThat(cockpit.warehouse().asked().getLast()).contains("AS `school_code`");

        cockpit.send(cockpit.request("wang", "schools").header("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8"));
        assertThat(cockpit.warehouse().asked().getLast()).contains("AS `学校代码`");
    }

    @Test
    void aTableMayBeginWithTheMarkThatExcelLooksFor() throws Exception {
        assertThat(cockpit.get("wang", "schools?bom=true").body()).isEqualTo("\uFEFFa,b\r\n");
    }

    @Test
    void aWarehouseThatBreaksOffBreaksOffTheFile() {
        cockpit.warehouse().answers(exchange -> {
            exchange.getResponseBody().write(new byte[200_000]);
            throw new IOException("the engine failed");
        });

        assertThatThrownBy(() -> cockpit.get("wang", "schools")).isInstanceOf(IOException.class);
    }

    @Test
    void aReaderWhoGoesAwayEndsTheExport() throws Exception {
        var readerGone = new CountDownLatch(1);
        cockpit.warehouse().answers(exchange -> {
            try {
                while (true) {
                    exchange.getResponseBody().write(new byte[65_536]);
                }
            } catch (IOException gone) {
                readerGone.countDown();
                throw gone;
            }
        });
        HttpResponse<InputStream> answer = HttpClient.newHttpClient()
                .send(cockpit.request("wang", "schools").build(), BodyHandlers.ofInputStream());
        answer.body().readNBytes(1_000_000);

        answer.body().close();

        assertThat(readerGone.await(30, TimeUnit.SECONDS)).isTrue();
    }
}
