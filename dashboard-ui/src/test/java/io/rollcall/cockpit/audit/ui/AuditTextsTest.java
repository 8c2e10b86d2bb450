package io.rollcall.cockpit.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AuditTextsTest {

    @Test
    void everythingThatIsToldInWordsHasThem() {
        Stream<String> keys = Stream.of(
                        AuditWords.OUTCOMES.stream().map(code -> "audit.outcome." + code),
                        AuditWords.PURPOSES.stream().map(code -> "audit.purpose." + code),
                        ScopeWords.NAMES.stream().map(name -> "audit.scope." + name),
                        ScopeWords.KINDS.stream().map(kind -> "audit.scope.of." + kind),
                        ScopeWords.HEADS.stream().map(head -> "audit.scope.head." + head),
                        ScopeWords.ASKED.values().stream())
                .flatMap(some -> some)
                .map(key -> key.toLowerCase(Locale.ROOT));

        assertThat(keys)
                .isSubsetOf(ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ENGLISH)
                        .keySet());
    }
}
