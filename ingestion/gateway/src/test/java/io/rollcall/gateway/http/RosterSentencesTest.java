package io.rollcall.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.gateway.person.NamespaceRule;
import io.rollcall.gateway.roster.RosterOptionRule;
import io.rollcall.gateway.roster.RosterRule;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RosterSentencesTest {

    /** Of which uploads have the sentences. */
    private static final List<RosterOptionRule> SHARED =
            List.of(RosterOptionRule.KNOWN, RosterOptionRule.ONCE, RosterOptionRule.CODE, RosterOptionRule.DATE);

    static Stream<ResourceBundle> bundles() {
        return Stream.of(bundle(Locale.ROOT), bundle(Locale.SIMPLIFIED_CHINESE));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyFaultOfARosterHasItsSentence(ResourceBundle bundle) {
        Set<String> expected = new TreeSet<>();
        Stream.of(RosterRule.values()).forEach(rule -> expected.add("failure.INVALID_ROSTER." + rule));
        Stream.of(RosterOptionRule.values())
                .filter(rule -> !SHARED.contains(rule))
                .forEach(rule -> expected.add("failure.INVALID_OPTION." + rule));

        Stream.of(NamespaceRule.values()).forEach(rule -> expected.add("failure.INVALID_NAMESPACE." + rule));

        assertThat(bundle.keySet()).isEqualTo(expected);
    }

    @Test
    void bothLanguagesNameTheSameThings() {
        ResourceBundle english = bundle(Locale.ROOT);
        ResourceBundle chinese = bundle(Locale.SIMPLIFIED_CHINESE);

        for (String key : english.keySet()) {
            for (int i = 0; i < 4; i++) {
                String argument = "{" + i + "}";
                assertThat(said(english, key).contains("<" + i + ">"))
                        .as(key)
                        .isEqualTo(english.getString(key).contains(argument))
                        .isEqualTo(said(chinese, key).contains("<" + i + ">"));
            }
        }
    }

    private static String said(ResourceBundle bundle, String key) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(new Object[] {"<0>", "<1>", "<2>", "<3>"});
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                Sentences.ROSTER_BUNDLE,
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
