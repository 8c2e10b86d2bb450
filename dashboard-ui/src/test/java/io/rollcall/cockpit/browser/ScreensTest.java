package io.rollcall.cockpit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.AddStyleTagOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pages look as they did when somebody last looked at them: at three sizes, beside pictures in {@code src/test/resources/screens}. After a change that is meant, run it with
 * {@code -Drollcall.screens=write} and look at the pictures.
 */
class ScreensTest {

    private static final Path PICTURES = Path.of("src/test/resources/screens");

    /** Cells that may differ: letters are not the same everywhere. */
    private static final double ALLOWED = 0.02;

    /** What moves by itself. */
    private static final String STILL = """
            *, *::before, *::after { animation: none !important; transition: none !important; caret-color: transparent !important; }
            rollcall-age, rollcall-clock { visibility: hidden !important; }""";

    @AutoClose
    private static Chromium browser;

    @BeforeAll
    static void start() {
        browser = new Chromium();
    }

    @ParameterizedTest
    @CsvSource({
        "1920, 1080, '', overview",
        "1920, 1080, attendance, attendance",
        "1920, 1080, school/S012, school",
        "1920, 1080, wall, wall",
        "1366, 768, '', overview",
        "1366, 768, attendance, attendance",
        "1366, 768, school/S012, school",
        "1366, 768, notices, notices",
        "390, 844, '', overview",
        "390, 844, attendance, attendance",
        "390, 844, school/S012, school",
        "390, 844, notices, notices"
    })
    void aPageLooksAsItDid(int width, int height, String path, String name) throws IOException {
        Path file = PICTURES.resolve("%s-%dx%d.png".formatted(name, width, height));
        try (Page page = open(width, height, path)) {
            Picture now = shot(page);
            if ("write".equals(System.getProperty("rollcall.screens"))) {
                now.write(file);
            }

            assertThat(now.differenceFrom(Picture.read(file)))
                    .as(file.toString())
                    .isLessThan(ALLOWED);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".curve-panel { visibility: hidden }",
                ".glance-panel > * { visibility: hidden }",
                ".ranking-panel { max-height: 9rem; overflow: hidden }",
                ".panels { transform: translateY(3rem) }",
                ".panels { transform: translateX(4rem) }",
                ".rate-panel { display: none }"
            })
    void whatIsMissingCutOffOrElsewhereIsSeen(String fault) throws IOException {
        try (Page page = open(1366, 768, "")) {
            page.addStyleTag(new AddStyleTagOptions().setContent(fault));

            assertThat(shot(page).differenceFrom(Picture.read(PICTURES.resolve("overview-1366x768.png"))))
                    .isGreaterThan(ALLOWED);
        }
    }

    private static Page open(int width, int height, String path) {
        Page page = browser.open("zh-CN", width, height);
        page.clock().setFixedTime(Instant.parse("2026-11-23T00:05:00Z").toEpochMilli());
        browser.signIn(page, "bureau");
        browser.go(page, path);
        page.addStyleTag(new AddStyleTagOptions().setContent(STILL));
        page.waitForSelector("rollcall-chart canvas, .notices-panel [data-notice]");
        if (path.equals("wall")) {
            page.evaluate("() => document.querySelector('rollcall-rotation').disconnectedCallback()");
            page.evaluate("() => document.querySelector('rollcall-rotation').setAttribute('turn', 1)");
        }
        page.waitForFunction("async () => { await document.fonts.ready; return true; }");
        return page;
    }

    /** Once two in a row are alike: charts and figures come one after the other. */
    private static Picture shot(Page page) {
        Picture before = Picture.of(page.screenshot());
        for (int tries = 0; tries < 40; tries++) {
            Picture now = Picture.of(page.screenshot());
            if (now.differenceFrom(before) == 0 && tries > 2) {
                return now;
            }
            before = now;
        }
        throw new AssertionError("the page does not come to rest");
    }
}
