package io.rollcall.cockpit.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.AddStyleTagOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The checker axe-core, run in a page: every rule of WCAG 2.2 A and AA that a program can judge. */
final class Axe {

    /**
     * Gradients keep it from judging contrast, so that they give way to the colours beneath them; the title, whose
     * letters are a gradient, gets the darker of its two.
     */
    private static final String PLAIN = """
            *, *::before, *::after { background-image: none !important; animation: none !important; transition: none !important; }
            h1 { color: var(--title-to) !important; }
            """;

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String LIGHT =
            "() => { const html = document.documentElement; html.style.colorScheme = 'light'; html.setAttribute('theme', 'light'); }";

    private static final String RUN = """
            async rules => {
              const found = await axe.run(document, {
                runOnly: rules,
                resultTypes: ['violations'],
              });
              return found.violations.flatMap(rule => rule.nodes.map(node => ({
                rule: rule.id,
                impact: rule.impact,
                element: node.target.join(' '),
                why: node.failureSummary,
              })));
            }
            """;

    private final String script;

    /**
     * One element that breaks one rule.
     *
     * @param impact {@code minor}, {@code moderate}, {@code serious} or {@code critical}
     */
    record Violation(String place, String rule, String impact, String element, String why) {

        boolean isSerious() {
            return List.of("serious", "critical").contains(impact);
        }
    }

    Axe() {
        try (InputStream file = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
            script = new String(file.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What breaks a rule on the page as it stands. */
    List<Violation> check(Page page, String place) {
        page.addStyleTag(new AddStyleTagOptions().setContent(PLAIN));
        page.evaluate(script);
        return run(page, place, RULES);
    }

    /** What can hardly be read on the page, which has been checked, once it is light; it stays light. */
    List<Violation> checkColoursInTheLight(Page page, String place) {
        page.evaluate(LIGHT);
        return run(page, place, List.of("color-contrast"));
    }

    @SuppressWarnings("unchecked") // What the script above answers.
    private static List<Violation> run(Page page, String place, List<String> rules) {
        var found = (List<Map<String, Object>>) Objects.requireNonNull(page.evaluate(RUN, rules));
        return found.stream()
                .map(one -> new Violation(
                        place, word(one, "rule"), word(one, "impact"), word(one, "element"), word(one, "why")))
                .toList();
    }

    private static String word(Map<String, Object> violation, String name) {
        return String.valueOf(violation.get(name));
    }
}
