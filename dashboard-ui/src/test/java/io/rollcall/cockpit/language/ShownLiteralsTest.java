package io.rollcall.cockpit.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that a person reads is written in the code, and a check that this is so can fail. */
class ShownLiteralsTest {

    private static final Path JAVA = Path.of("src/main/java");
    private static final Path SCRIPTS = Path.of("src/main/resources/META-INF/resources/cockpit");

    @Test
    void noWordThatIsShownIsWrittenInJava() throws IOException {
        assertThat(scan(JAVA, ".java", ShownLiterals::inJava)).isEmpty();
    }

    @Test
    void noWordThatIsShownIsWrittenInAScript() throws IOException {
        assertThat(scan(SCRIPTS, ".js", ShownLiterals::inScript)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title.setText(\"Schools\");",
                "title.setText(known ? name : \"not known\");",
                "add(new Span(\"of \" + count));",
                "add(new Anchor(\"school/1\", \"学校\"));",
                "field.setPlaceholder(\"name %s\".formatted(code));",
                "WriteText.into(title, \"Schools\");",
                "getElement().setAttribute(\"aria-label\", \"Close\");"
            })
    void aWordInJavaIsFound(String statement) {
        assertThat(ShownLiterals.inJava("class Source { void show() { " + statement + " } }"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title.setText(getTranslation(\"school.title\"));",
                "add(new Anchor(\"school/1\", name));",
                "before.setText(\"‹\");",
                "getElement().setAttribute(\"role\", \"table\");"
            })
    void whatIsNoWordOnAPageIsNot(String statement) {
        assertThat(ShownLiterals.inJava("class Source { void show() { " + statement + " } }"))
                .isEmpty();
    }

    @Test
    void aWordInAScriptIsFound() {
        assertThat(ShownLiterals.inScript(
                        "this.textContent = 'no data';\npen.fillText(\"全部\", 1, 2);\nthis.title = name + ' of ' + n;"))
                .hasSize(3);
        assertThat(ShownLiterals.inScript("this.title = '';\nlink.append(canvas);\nthis.setAttribute('turn', 1);"))
                .isEmpty();
    }

    private interface Scan {
        List<String> in(String source);
    }

    private static List<String> scan(Path folder, String suffix, Scan scan) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(suffix)).toList();
            assertThat(sources).hasSizeGreaterThan(3);
            List<String> found = new ArrayList<>();
            for (Path source : sources) {
                scan.in(Files.readString(source)).stream()
                        .map(text -> source.getFileName() + " " + text)
                        .forEach(found::add);
            }
            return found;
        }
    }
}
