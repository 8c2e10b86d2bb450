package io.rollcall.cockpit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page shows before its scripts have come, and the typeface that it loads. */
class FirstSightTest {

    private static final String SCRIPTS = "**/VAADIN/build/**";
    private static final String SIGHT = ".first-sight";

    private static final String WIDTHS_OF_FIGURES = """
            async () => {
              await document.fonts.ready;
              const line = document.createElement('span');
              line.style.fontFamily = '"Instrument Sans Latin", monospace';
              document.querySelector('main').append(line);
              const widths = [...'0123456789'].map(figure => {
                line.textContent = figure.repeat(40);
                return Math.round(line.getBoundingClientRect().width);
              });
              line.remove();
              return new Set(widths).size;
            }""";

    @AutoClose
    private static Chromium browser;

    @BeforeAll
    static void start() {
        browser = new Chromium();
    }

    @ParameterizedTest
    @CsvSource({"en-GB, The cockpit is loading …", "zh-CN, 驾驶舱正在加载……"})
    void aPageSaysThatItIsOnItsWayUntilItIsThere(String language, String words) {
        List<Route> held = new ArrayList<>();
        try (Page page = browser.open(language)) {
            browser.signIn(page, "bureau");
            page.route(SCRIPTS, held::add);
            page.reload(new Page.ReloadOptions().setWaitUntil(WaitUntilState.COMMIT));

            page.waitForSelector(SIGHT);
            assertThat(page.locator(SIGHT).isVisible()).isTrue();
            assertThat(page.locator(SIGHT).innerText()).isEqualTo(words);
            assertThat(page.locator("main").count()).isZero();

            page.unroute(SCRIPTS);
            held.forEach(Route::resume);
            page.waitForSelector("main");
            page.waitForSelector(SIGHT, new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN));
        }
    }

    @Test
    void loadsLatinLettersOnlyWhoseFiguresAreAllEquallyWide() {
        List<String> typefaces = new ArrayList<>();
        try (Page page = browser.open("zh-CN")) {
            page.onRequest(request -> note(request, typefaces));
            browser.signIn(page, "bureau");
            browser.go(page, "attendance");

            assertThat(page.evaluate(WIDTHS_OF_FIGURES)).isEqualTo(1);
            assertThat(typefaces).isNotEmpty().allMatch(address -> address.endsWith("instrument-sans-latin.woff2"));
        }
    }

    private static void note(Request request, List<String> typefaces) {
        if (request.url().endsWith(".woff2")) {
            typefaces.add(request.url());
        }
    }
}
