package io.rollcall.cockpit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** While a page loads nothing on it moves: what comes later has its place kept. */
class NothingJumpsTest {

    /** What browsers call a good page is five times as much. */
    private static final double ALLOWED = 0.02;

    private static final String OBSERVE = """
            window.moved = 0;
            window.movers = [];
            new PerformanceObserver(list => list.getEntries().filter(entry => !entry.hadRecentInput).forEach(entry => {
              window.moved += entry.value;
              window.movers.push(entry.value.toFixed(4) + ' ' + entry.sources.map(one => one.node?.className ?? one.node?.nodeName ?? '?').join(', '));
            })).observe({type: 'layout-shift', buffered: true});""";

    private static final String AT_REST = """
            () => new Promise(rest => {
              const look = seen => setTimeout(() => window.moved === seen ? rest(true) : look(window.moved), 700);
              look(-1);
            })""";

    @AutoClose
    private static Chromium browser;

    @BeforeAll
    static void start() {
        browser = new Chromium();
    }

    @ParameterizedTest
    @CsvSource({"bureau, 1366, 768", "bureau, 390, 844", "bureau, 1920, 1080", "school, 1366, 768", "auditor, 1366, 768"
    })
    void noPageMovesWhatIsOnItWhileItLoads(String role, int width, int height) {
        Map<String, String> jumps = new TreeMap<>();
        try (Page page = browser.open("zh-CN", width, height)) {
            page.addInitScript(OBSERVE);
            browser.signIn(page, role);
            for (String path : ways(page)) {
                browser.go(page, path);
                page.waitForFunction(AT_REST);
                if (((Number) Objects.requireNonNull(page.evaluate("window.moved"))).doubleValue() > ALLOWED) {
                    jumps.put(path, String.valueOf(page.evaluate("window.movers.join('; ')")));
                }
            }
        }

        assertThat(jumps).isEmpty();
    }

    private static List<String> ways(Page page) {
        page.waitForSelector("nav.places a");
        return ((List<?>) Objects.requireNonNull(page.evaluate(
                        "() => [...document.querySelectorAll('nav.places a')].map(a => a.getAttribute('href'))")))
                .stream().map(String::valueOf).toList();
    }
}
