package io.rollcall.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.gateway.intake.Rule;
import io.rollcall.gateway.upload.OptionRule;
import io.rollcall.spreadsheet.file.FileRule;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FileSentencesTest {

    static Stream<ResourceBundle> bundles() {
        return Stream.of(bundle(Locale.ROOT), bundle(Locale.SIMPLIFIED_CHINESE));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyFaultOfAFileHasItsSentence(ResourceBundle bundle) {
        Set<String> expected = new TreeSet<>();
        Stream.of(FileRule.values()).forEach(rule -> expected.add("failure.INVALID_FILE." + rule));
        Stream.of(OptionRule.values())
                .filter(rule -> rule != OptionRule.CONTENT_TYPE)
                .forEach(rule -> expected.add("failure.INVALID_OPTION." + rule));
        expected.add("failure.UNSUPPORTED_CONTENT_TYPE." + OptionRule.CONTENT_TYPE);

        assertThat(bundle.keySet())
                .filteredOn(key -> !key.startsWith("cell."))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    /** What an intake's rule says of fields, a sentence of ours may say of cells. */
    @ParameterizedTest
    @MethodSource("bundles")
    void sentencesOfCellsAreThoseOfRules(ResourceBundle bundle) {
        Set<String> rules =
                Arrays.stream(Rule.values()).map(rule -> "cell." + rule).collect(Collectors.toSet());

        assertThat(bundle.keySet())
                .filteredOn(key -> key.startsWith("cell."))
                .isNotEmpty()
                .isSubsetOf(rules);
    }

    @Test
    void bothLanguagesNameTheSameThings() {
        ResourceBundle english = bundle(Locale.ROOT);
        ResourceBundle chinese = bundle(Locale.SIMPLIFIED_CHINESE);

        for (String key : english.keySet()) {
            for (int i = 0; i < 3; i++) {
                String argument = "{" + i + "}";
                assertThat(chinese.getString(key).contains(argument))
                        .as(key)
                        .isEqualTo(english.getString(key).contains(argument));
                assertThat(said(english, key).contains("<" + i + ">"))
                        .as(key)
                        .isEqualTo(english.getString(key).contains(argument));
            }
        }
    }

    private static String said(ResourceBundle bundle, String key) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(new Object[] {"<0>", "<1>", "<2>"});
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                Sentences.FILE_BUNDLE,
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
