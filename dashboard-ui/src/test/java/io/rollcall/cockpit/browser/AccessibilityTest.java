package io.rollcall.cockpit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.rollcall.cockpit.browser.Axe.Violation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page that any role's navigation leads to, in both themes and languages, keeps the rules of WCAG 2.2 AA; and the way to a class needs no mouse. */
class AccessibilityTest {

    private static final Axe AXE = new Axe();
    private static final List<Violation> FOUND = new ArrayList<>();

    private static int pages;

    @AutoClose
    private static Chromium browser;

    @BeforeAll
    static void start() {
        browser = new Chromium();
    }

    @AfterAll
    static void tell() {
        long serious = FOUND.stream().filter(Violation::isSerious).count();
        System.out.printf(
                "accessibility: %d pages in both themes, %d violations, %d serious%n", pages, FOUND.size(), serious);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-GB"})
    void everyPageKeepsTheRules(String language) {
        List<Violation> here = new ArrayList<>();
        for (String role : List.of("bureau", "school", "operator", "auditor", "analyst")) {
            try (Page page = browser.open(language)) {
                if (role.equals("bureau")) {
                    here.addAll(check(page, "login"));
                }
                browser.signIn(page, role);
                for (String path : ways(page)) {
                    browser.go(page, path);
                    here.addAll(check(page, role + " at /" + path));
                }
                here.addAll(seenByOneRole(page, role));
            }
        }

        FOUND.addAll(here);
        assertThat(here).as(language).isEmpty();
    }

    /** What no navigation leads to. */
    private static List<Violation> seenByOneRole(Page page, String role) {
        List<Violation> here = new ArrayList<>();
        switch (role) {
            case "bureau" -> {
                browser.go(page, "school/S012");
                here.addAll(check(page, "bureau at a school"));
                page.locator(".panels .term").first().press("Enter");
                page.waitForSelector(".glossary dl");
                here.addAll(check(page, "bureau with the definitions open"));
            }
            case "school" -> {
                browser.go(page, "school/S012/classes");
                openClasses(page);
                here.addAll(check(page, "school at its grades"));
                browser.go(page, "school/S012/classes/3");
                page.waitForSelector("[data-group]");
                here.addAll(check(page, "school at a grade"));
            }
            default -> {}
        }
        return here;
    }

    @Test
    void theWayToAClassNeedsNoMouse() {
        try (Page page = browser.open("en-GB")) {
            browser.signIn(page, "school");
            tabTo(page, "Classes");
            page.keyboard().press("Enter");
            page.waitForSelector("[data-gate=asking]");
            page.locator("vaadin-radio-button input").first().focus();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForSelector("[data-group='3']");
            tabTo(page, "Grade 3");
            page.keyboard().press("Enter");
            page.waitForSelector("[data-group='C3-1']");

            assertThat(page.url()).endsWith("/school/S012/classes/3");
            assertThat(page.locator(".said-what").textContent()).contains("Check that every roll has been called");
        }
    }

    /** Goes on from one control to the next until one has these words; each is seen to have the focus. */
    private static void tabTo(Page page, String words) {
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            if (words.equals(page.evaluate("() => document.activeElement.textContent.trim()"))) {
                assertThat(page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle"))
                        .isNotEqualTo("none");
                return;
            }
        }
        throw new AssertionError("the keyboard does not lead to " + words);
    }

    private static void openClasses(Page page) {
        page.locator("vaadin-radio-button").first().click();
        page.locator(".purpose-form vaadin-button").click();
        page.waitForSelector("[data-group]");
    }

    @SuppressWarnings("unchecked") // Texts, as the script says.
    private static List<String> ways(Page page) {
        page.waitForSelector("nav.places a");
        return (List<String>)
                page.evaluate("() => [...document.querySelectorAll('nav.places a')].map(a => a.getAttribute('href'))");
    }

    /** In the dark, and its colours then in the light. */
    private static List<Violation> check(Page page, String place) {
        pages++;
        page.waitForFunction("!document.querySelector('.loading, .waiting')"); // what stands in for rows is not read
        List<Violation> here = new ArrayList<>(AXE.check(page, place));
        if (!place.endsWith("/wall")) {
            here.addAll(AXE.checkColoursInTheLight(page, place + " in the light"));
        }
        return here;
    }
}
