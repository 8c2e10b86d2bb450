package io.rollcall.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.gateway.directory.LineRule;
import io.rollcall.gateway.erasure.ErasureRule;
import io.rollcall.gateway.feeds.FeedRule;
import io.rollcall.gateway.feeds.Missing;
import io.rollcall.gateway.intake.Rule;
import io.rollcall.gateway.outstanding.MatchRule;
import io.rollcall.gateway.platform.SetupRule;
import io.rollcall.gateway.platform.poll.PollProblem;
import io.rollcall.gateway.platform.poll.SetupSentence;
import io.rollcall.gateway.request.JsonRule;
import io.rollcall.gateway.request.RequestFailure;
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

class SentencesTest {

    static Stream<ResourceBundle> bundles() {
        return Stream.of(bundle(Locale.ROOT), bundle(Locale.SIMPLIFIED_CHINESE));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyRuleAndEveryFailureHasItsSentenceAndNothingElseHas(ResourceBundle bundle) {
        assertThat(bundle.keySet()).isEqualTo(expectedKeys());
    }

    /** MessageFormat drops a lone apostrophe, and with it every argument behind it. */
    @ParameterizedTest
    @MethodSource("bundles")
    void noArgumentIsLostToAnApostrophe(ResourceBundle bundle) {
        Object[] arguments = {"<0>", "<1>", "<2>"};
        for (String key : bundle.keySet()) {
            String pattern = bundle.getString(key);
            String sentence = new MessageFormat(pattern, Locale.ROOT).format(arguments);
            for (int i = 0; i < arguments.length; i++) {
                assertThat(sentence.contains("<" + i + ">")).as(key).isEqualTo(pattern.contains("{" + i + "}"));
            }
        }
    }

    @Test
    void bothLanguagesNameTheSameThings() {
        ResourceBundle chinese = bundle(Locale.SIMPLIFIED_CHINESE);
        ResourceBundle english = bundle(Locale.ROOT);

        for (String key : english.keySet()) {
            assertThat(placeholders(chinese.getString(key))).as(key).isEqualTo(placeholders(english.getString(key)));
        }
    }

    private static Set<String> expectedKeys() {
        Set<String> keys = new TreeSet<>();
        Stream.of(Rule.values()).forEach(rule -> keys.add("rule." + rule));
        Stream.of(RequestFailure.values()).forEach(failure -> keys.add("failure." + failure));
        keys.remove("failure.INVALID_DIRECTORY");
        keys.remove("failure.INVALID_FEED");
        keys.remove("failure.INVALID_ROSTER");
        keys.remove("failure.INVALID_NAMESPACE");
        keys.remove("failure.INVALID_FILE");
        keys.remove("failure.INVALID_MATCH");
        keys.remove("failure.INVALID_ERASURE");
        keys.remove("failure.INVALID_OPTION");
        keys.remove("failure.CALLBACK_NOT_SET_UP");
        Stream.of(SetupRule.values()).forEach(rule -> keys.add("failure.CALLBACK_NOT_SET_UP." + rule));
        Stream.of(LineRule.values()).forEach(rule -> keys.add("failure.INVALID_DIRECTORY." + rule));
        Stream.of(FeedRule.values()).forEach(rule -> keys.add("failure.INVALID_FEED." + rule));
        Stream.of(MatchRule.values()).forEach(rule -> keys.add("failure.INVALID_MATCH." + rule));
        Stream.of(ErasureRule.values()).forEach(rule -> keys.add("failure.INVALID_ERASURE." + rule));
        Stream.of(Missing.values()).forEach(missing -> keys.add("failure.NOT_FOUND." + missing));
        Stream.of(QueryRule.values()).forEach(rule -> keys.add("failure.BAD_REQUEST." + rule));
        Stream.of(JsonRule.values()).forEach(rule -> keys.add("failure.MALFORMED_JSON." + rule));
        keys.add("failure.TRUNCATED_BODY.READABLE_JSON");
        Stream.of(PollProblem.values())
                .filter(problem -> !SetupSentence.isKept(problem.name()))
                .forEach(problem -> keys.add("poll." + problem));
        return keys;
    }

    private static Set<String> placeholders(String sentence) {
        return Arrays.stream(sentence.split("(?=\\{)|(?<=\\})"))
                .filter(part -> part.startsWith("{"))
                .collect(Collectors.toSet());
    }

    /** Without the control, the language of whoever runs the tests would come in. */
    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                Sentences.BUNDLE,
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
