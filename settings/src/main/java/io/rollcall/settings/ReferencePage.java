package io.rollcall.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The page on which every program's settings stand, a section each. A program's test holds its section against what its records say.
 *
 * @param file a Markdown page whose sections begin with {@code ## }
 */
public record ReferencePage(Path file) {

    private static final Path PLACE = Path.of("docs", "operations", "configuration.md");
    private static final String WRITE = "rollcall.write-configuration";
    private static final String HEADING = "## ";

    /** The one of the checkout in which a test runs. */
    public static ReferencePage ofThisCheckout() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve(PLACE))) {
            folder = Objects.requireNonNull(folder.getParent(), "this is no checkout");
        }
        return new ReferencePage(folder.resolve(PLACE));
    }

    /** A section as the page has it; empty where there is none. */
    public String section(String name) throws IOException {
        String page = Files.readString(file);
        int begin = page.indexOf(HEADING + name + "\n");
        return begin < 0 ? "" : page.substring(begin, end(page, begin));
    }

    /** A section as the records say it; with {@code -Drollcall.write-configuration=true} the page has it from then on. */
    public String expected(String name, List<Class<? extends Record>> settings) throws IOException {
        String section = HEADING
                + name
                + "\n\n| setting | variable | default | must be | what it settles |\n|---|---|---|---|---|\n"
                + settings.stream()
                        .flatMap(Shape::of)
                        .flatMap(Shape::flat)
                        .map(ReferencePage::row)
                        .collect(Collectors.joining());
        if (Boolean.getBoolean(WRITE)) {
            write(name, section);
        }
        return section;
    }

    /** Puts a section in the place of the one of that name, or at the end. */
    void write(String name, String section) throws IOException {
        String page = Files.readString(file);
        String old = section(name);
        Files.writeString(file, old.isEmpty() ? page + "\n" + section : page.replace(old, section));
    }

    private static int end(String page, int begin) {
        int next = page.indexOf("\n" + HEADING, begin);
        return next < 0 ? page.length() : next;
    }

    private static String row(Shape component) {
        Setting setting = Objects.requireNonNull(component.setting());
        return "| %s | `%s` | %s | %s | %s |\n"
                .formatted(
                        words(component.name()),
                        setting.value(),
                        otherwise(component, setting),
                        mustBe(setting, Form.of(setting, component.type())),
                        setting.means());
    }

    private static String otherwise(Shape component, Setting setting) {
        if (!setting.otherwise().isEmpty()) {
            return "`" + setting.otherwise() + "`";
        }
        if (!setting.without().isEmpty()) {
            return "not set: " + setting.without();
        }
        return component.grouped() ? "not set, or set with its group" : "**needed**";
    }

    private static String mustBe(Setting setting, Form form) {
        String rule = form.rule() + (setting.unit().isEmpty() ? "" : " (" + setting.unit() + ")");
        return switch (setting.names()) {
            case ITSELF -> rule;
            case SECRET -> "the path of a file that holds " + rule;
            case FILE -> "the path of a file that can be read";
            case FOLDER -> "the path of a folder, which may come to be later";
        };
    }

    /** Such as "tick interval". */
    private static String words(String component) {
        return component.replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
