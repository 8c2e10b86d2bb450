package io.rollcall.cockpit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is on a page lies in what it belongs to, in the language with the longer words too. */
class InItsPlaceTest {

    /** The panels out of whose lower edge something of theirs comes that is seen. */
    private static final String OVERFLOWING = """
            () => [...document.querySelectorAll('.rate-panel, .standing-panel')].filter(panel => {
              const end = panel.getBoundingClientRect().bottom - 4;
              return [...panel.querySelectorAll('*')].some(one => one.getBoundingClientRect().bottom > end);
            }).map(panel => panel.className)""";

    /** The names and figures on the map that lie across others. */
    private static final String OVERPRINTED = """
            () => {
              const seen = [...document.querySelectorAll('.map-label')].filter(label => label.style.display === '');
              const boxes = seen.map(label => label.getBoundingClientRect());
              return seen.filter((label, i) => boxes.some((box, j) => i !== j && box.left < boxes[i].right - 1
                  && boxes[i].left < box.right - 1 && box.top < boxes[i].bottom - 4 && boxes[i].top < box.bottom - 4))
                .map(label => label.textContent);
            }""";

    /** What stands in the bar across something else of it; lines of one text may touch. */
    private static final String ACROSS_IN_THE_BAR = """
            () => {
              const parts = [...document.querySelectorAll('.places a, .bar-title h1, .bar-when > *, .bar-controls > *')]
                .filter(one => one.offsetWidth > 0);
              const boxes = parts.map(one => one.getBoundingClientRect());
              return parts.filter((one, i) => boxes.some((box, j) => i !== j && box.left < boxes[i].right - 1
                  && boxes[i].left < box.right - 1 && box.top < boxes[i].bottom - 8 && boxes[i].top < box.bottom - 8))
                .map(one => one.textContent || one.localName);
            }""";

    private static Chromium browser;

    @BeforeAll
    static void start() {
        browser = new Chromium();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({"1920, 1080, ''", "1920, 1080, school/S012", "1366, 768, ''", "1366, 768, school/S012"})
    void theFiguresStayInTheirPanels(int width, int height, String path) {
        try (Page page = open("en-GB", width, height, path)) {
            assertThat(list(page, OVERFLOWING)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1920, 1080, ''",
        "1366, 768, ''",
        "1366, 768, ?date=2026-11-20",
        "1280, 800, ''",
        "1024, 768, ?date=2026-11-20",
        "900, 700, ''",
        "720, 900, ?date=2026-11-20"
    })
    void nothingInTheBarLiesAcrossAnotherAndTheTitleIsWhole(int width, int height, String path) {
        try (Page page = open("en-GB", width, height, path)) {
            assertThat(list(page, ACROSS_IN_THE_BAR)).isEmpty();
            assertThat(page.evaluate("() => { const title = document.querySelector('.bar h1');"
                            + " return title.scrollWidth <= title.clientWidth + 1; }"))
                    .isEqualTo(true);
        }
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "1280, 800"})
    void whatIsChosenStaysOnOneLine(int width, int height) {
        try (Page page = open("zh-CN", width, height, "")) {
            assertThat(page.evaluate("() => document.querySelector('.strip').offsetHeight"
                            + " < 4 * parseFloat(getComputedStyle(document.documentElement).fontSize)"))
                    .isEqualTo(true);
        }
    }

    @ParameterizedTest
    @CsvSource({"en-GB, 1920, 1080", "zh-CN, 1920, 1080", "en-GB, 1680, 1050"})
    void whatIsKnownOfTheFiguresStaysOnOneLine(String language, int width, int height) {
        try (Page page = open(language, width, height, "")) {
            page.waitForSelector(".freshness-event");

            assertThat(page.evaluate("""
                    () => {
                      const middles = [...document.querySelectorAll('.freshness > *, .scope-and-alerts > *')]
                        .filter(one => one.offsetWidth > 0)
                        .map(one => one.getBoundingClientRect()).map(box => (box.top + box.bottom) / 2);
                      return Math.max(...middles) - Math.min(...middles) < 8;
                    }""")).isEqualTo(true);
        }
    }

    @ParameterizedTest
    @CsvSource({"1920, 1080", "1366, 768"})
    void panelsBesideEachOtherEndTogether(int width, int height) {
        try (Page page = open("en-GB", width, height, "attendance")) {
            page.waitForSelector(".weekdays-panel [role=row]");

            assertThat(page.evaluate("""
                    () => {
                      const end = panel => document.querySelector(panel).getBoundingClientRect().bottom;
                      return Math.abs(end('.areas-panel') - end('.weekdays-panel')) < 1;
                    }""")).isEqualTo(true);
        }
    }

    @ParameterizedTest
    @CsvSource({"1920, 1080", "1366, 768"})
    void theDayStandsUnderTheTitleOfAWall(int width, int height) {
        try (Page page = open("en-GB", width, height, "wall")) {
            assertThat(page.evaluate("""
                    () => {
                      const day = document.querySelector('.bar-date').getBoundingClientRect();
                      const clock = document.querySelector('.bar-when > :not(.bar-date)').getBoundingClientRect();
                      return Math.abs((day.left + Math.max(day.right, clock.right)) / 2 - innerWidth / 2) < 2;
                    }""")).isEqualTo(true);
        }
    }

    @ParameterizedTest
    @CsvSource({"390, 844", "1366, 768"})
    void noNameOnTheMapLiesAcrossAnother(int width, int height) {
        try (Page page = open("zh-CN", width, height, "")) {
            page.waitForFunction("() => document.querySelector('.map-label .map-value:not(:empty)') !== null");

            assertThat(list(page, OVERPRINTED)).isEmpty();
        }
    }

    @Test
    void aPhoneShowsTheWayToThePageThatItIsOn() {
        try (Page page = open("en-GB", 390, 844, "feeds")) {
            page.waitForFunction("""
                    () => {
                      const all = document.querySelector('.places').getBoundingClientRect();
                      const way = document.querySelector('.places [aria-current]').getBoundingClientRect();
                      return way.left >= all.left && way.right <= all.right;
                    }""");
        }
    }

    private static Page open(String language, int width, int height, String path) {
        Page page = browser.open(language, width, height);
        browser.signIn(page, "bureau");
        browser.go(page, path);
        page.waitForFunction("async () => { await document.fonts.ready; return true; }");
        return page;
    }

    private static List<?> list(Page page, String script) {
        return (List<?>) Objects.requireNonNull(page.evaluate(script));
    }
}
