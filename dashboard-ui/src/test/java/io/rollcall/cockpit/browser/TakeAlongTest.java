package io.rollcall.cockpit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import io.rollcall.warehouse.row.AuditLogRow;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every table and chart of every page can be taken along, as it is on the screen, and never before the audit log has it. */
class TakeAlongTest {

    /** The panels that hold a table or a chart, and whether there is a way to take it. */
    private static final String PANELS = """
            () => [...document.querySelectorAll('.panel')]
              .filter(panel => panel.querySelector('[role=table], rollcall-chart'))
              .map(panel => panel.className + ': ' + panel.querySelectorAll('.export-menu [data-export$=".csv"], .export-menu [data-export$=".xlsx"]').length)""";

    private static final String FETCH_ALL = """
            () => Promise.all([...document.querySelectorAll('.panels a[data-export]')]
              .map(async link => (await fetch(link.href)).status))""";

    private static final String FETCH = """
            async what => {
              const answer = await fetch(document.querySelector(`a[data-export="${what}"]`).href);
              return answer.status + ' ' + (answer.ok ? await answer.text() : '');
            }""";

    @AutoClose
    private static Chromium browser;

    @BeforeAll
    static void start() {
        browser = new Chromium();
    }

    @AfterEach
    void takeEverythingAgain() {
        browser.kept().full(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bureau", "school", "operator", "auditor", "analyst"})
    void everyTableAndChartOfARolesPagesCanBeTakenAndEachIsALineOfThatPersons(String role) {
        try (Page page = browser.open("en-GB")) {
            browser.signIn(page, role);
            for (String path : ways(page)) {
                browser.go(page, path);
                assertThat(texts(page, PANELS)).as(role + " at /" + path).allMatch(panel -> panel.endsWith(": 2"));

                int before = browser.kept().auditLines().size();
                List<?> answers = list(page, FETCH_ALL);

                assertThat(answers).as(role + " at /" + path).allMatch(status -> status.equals(200));
                assertThat(newLines(before))
                        .hasSameSizeAs(answers)
                        .allMatch(line ->
                                line.actor().equals(role) && line.action().equals("EXPORT"));
            }
        }
    }

    @Test
    void aFileHoldsWhatIsOnTheScreenAndHidesWhatIsHiddenThere() {
        try (Page page = browser.open("en-GB")) {
            browser.signIn(page, "bureau");
            browser.go(page, "school/S012");
            page.waitForSelector(".reasons-panel .hidden-cell");

            String file = fetch(page, "reasons.csv");

            assertThat(file)
                    .startsWith("200 ")
                    .contains("\"Illness\",31,28", "\"< 10\"")
                    .doesNotContain(",4,", ",9\r");
            assertThat(browser.kept().auditLines().getLast()).satisfies(line -> {
                assertThat(line.school()).isEqualTo("S012");
                assertThat(line.scope()).startsWith("screen=reasons format=csv date=2026-11-23 rows=");
            });
        }
    }

    @Test
    void nothingIsHandedOutWhileTheAuditLogCannotBeWritten() {
        try (Page page = browser.open("en-GB")) {
            browser.signIn(page, "bureau");
            browser.go(page, "attendance");
            browser.kept().full(true);

            assertThat(fetch(page, "areas.csv")).isEqualTo("503 ");
            assertThat(fetch(page, "schools.xlsx")).isEqualTo("503 ");
        }
    }

    @Test
    void aChartIsTakenAsAPictureUnderWhatItIsAndAsItsPoints() throws IOException {
        try (Page page = browser.open("en-GB")) {
            browser.signIn(page, "bureau");
            page.waitForSelector(".curve-panel rollcall-chart canvas");
            int before = browser.kept().auditLines().size();

            page.locator(".curve-panel .export-menu summary").click();
            Download picture = page.waitForDownload(
                    () -> page.locator("[data-export='curve.png']").click());

            assertThat(picture.suggestedFilename()).isEqualTo("rollcall-curve-2026-11-23.png");
            try (var bytes = Files.newInputStream(picture.path())) {
                assertThat(Objects.requireNonNull(ImageIO.read(bytes)).getWidth())
                        .isGreaterThan(600);
            }
            assertThat(newLines(before))
                    .singleElement()
                    .satisfies(line -> assertThat(line.scope()).startsWith("screen=curve format=png date=2026-11-23"));
            assertThat(fetch(page, "curve.csv")).contains("2026-11-23T07:30");
        }
    }

    private static List<AuditLogRow> newLines(int before) {
        List<AuditLogRow> lines = browser.kept().auditLines();
        return lines.subList(before, lines.size()).stream()
                .filter(line -> !line.action().equals("CLASS_VIEW"))
                .toList();
    }

    private static String fetch(Page page, String what) {
        return String.valueOf(page.evaluate(FETCH, what));
    }

    private static List<String> texts(Page page, String script) {
        return list(page, script).stream().map(String::valueOf).toList();
    }

    private static List<?> list(Page page, String script) {
        return (List<?>) Objects.requireNonNull(page.evaluate(script));
    }

    private static List<String> ways(Page page) {
        page.waitForSelector("nav.places a");
        return texts(page, "() => [...document.querySelectorAll('nav.places a')].map(a => a.getAttribute('href'))");
    }
}
