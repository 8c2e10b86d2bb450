package io.rollcall.cockpit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Ways that people take through the cockpit, each from the login on. By keyboard alone: {@link AccessibilityTest}. */
class JourneysTest {

    private static final String MOVED = """
            () => {
              window.moved = 0;
              window.movers = [];
              new PerformanceObserver(list => list.getEntries().forEach(entry => {
                  window.moved += entry.value;
                  entry.sources.forEach(source => window.movers.push(source.node?.className ?? source.node?.nodeName));
                }))
                .observe({type: 'layout-shift'});
            }""";

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    @AutoClose
    private static Chromium browser;

    @BeforeAll
    static void start() {
        browser = new Chromium();
    }

    @Test
    void aBureauGoesFromTheOverviewToASchoolAndBack() {
        try (Page page = browser.open("en-GB")) {
            browser.signIn(page, "bureau");
            page.locator(".schools a").first().click();
            page.waitForSelector("[data-page-school]");
            String school = page.locator("[data-page-school]").getAttribute("data-page-school");

            assertThat(page.url()).contains("/school/" + school);
            assertThat(page.locator("a[href*=classes]").count()).isZero();

            page.goBack();
            page.waitForSelector(".ranking-panel [data-school]");
        }
    }

    @Test
    void aSchoolSaysWhatForOpensAClassAndTakesItsFiguresAlong() {
        try (Page page = browser.open("en-GB")) {
            browser.signIn(page, "school");
            browser.go(page, "school/S012/classes/3");
            page.waitForSelector("[data-gate=asking]");
            page.locator("vaadin-radio-button").first().click();
            page.locator(".purpose-form vaadin-button").click();
            page.locator("[data-group='C3-1'] a").click();
            page.waitForURL(address -> address.endsWith("/classes/3/C3-1"));
            page.waitForSelector(".groups-panel [data-group]");
            page.locator(".groups-panel .export-menu summary").click();

            Download file = page.waitForDownload(
                    () -> page.locator("[data-export='groups.xlsx']").click());

            assertThat(file.suggestedFilename()).isEqualTo("rollcall-groups-2026-11-23.xlsx");
            assertThat(browser.kept().auditLines())
                    .extracting(line -> line.action() + " " + line.school())
                    .containsSubsequence("CLASS_VIEW S012", "CLASS_VIEW S012", "EXPORT S012");
        }
    }

    @Test
    void aPhoneShowsTheFiguresWithoutScrollingSideways() {
        try (Page page = browser.open("zh-CN", 390, 844)) {
            browser.signIn(page, "bureau");
            page.waitForSelector("[data-figure=attendance_rate]:not([data-value=''])");

            assertThat(page.locator("[data-figure=attendance_rate]").first().isVisible())
                    .isTrue();
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        }
    }

    @Test
    void aWallFillsItsScreenTurnsByItselfAndHasNothingToPress() {
        try (Page page = browser.open("zh-CN", 1920, 1080)) {
            browser.signIn(page, "bureau");
            browser.go(page, "wall");
            page.waitForSelector("rollcall-rotation[turn='1']");
            page.waitForSelector("rollcall-rotation[turn='2']");

            assertThat(page.evaluate("document.documentElement.scrollHeight")).isEqualTo(1080);
            assertThat(page.locator(".export-menu:visible").count()).isZero();
        }
    }

    @Test
    void theWarningThatFiguresAreOldComesAndGoesAndNothingMoves() {
        try (Page page = browser.open("en-GB")) {
            browser.signIn(page, "bureau");
            page.waitForSelector(".cockpit[data-trust=live]");
            page.waitForSelector(".curve-panel canvas");
            page.evaluate(MOVED);

            Instant stopped = Chromium.now().minus(Duration.ofMinutes(3));
            browser.warehouse().completeThrough(() -> Optional.of(stopped));
            page.waitForSelector(".cockpit[data-trust=stale]");
            assertThat(page.locator(".freshness-complete").textContent()).contains(CLOCK.format(stopped));
            browser.warehouse().silent(true);
            page.waitForSelector(".cockpit[data-trust=unreachable]");
            browser.warehouse().silent(false);
            browser.warehouse().completeThrough(() -> Optional.of(Chromium.now().minus(Duration.ofSeconds(3))));
            page.waitForSelector(".cockpit[data-trust=live]");

            assertThat((Number) page.evaluate("window.moved"))
                    .as(String.valueOf(page.evaluate("window.movers.join()")))
                    .satisfies(moved -> assertThat(moved.doubleValue()).isLessThan(0.02));
        }
    }

    @Test
    void thePageSpeaksTheOtherLanguageAndRemembersIt() {
        try (Page page = browser.open("en-GB")) {
            browser.signIn(page, "bureau");
            page.locator("button[lang^=zh]").click();
            page.waitForSelector("html[lang^=zh]");
            browser.go(page, "attendance");

            assertThat(page.locator(".areas-panel h2").textContent()).containsPattern("\\p{IsHan}");
            assertThat(page.locator("h1").textContent()).containsPattern("\\p{IsHan}");
        }
    }
}
