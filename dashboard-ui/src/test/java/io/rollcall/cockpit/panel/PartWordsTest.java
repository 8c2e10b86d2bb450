package io.rollcall.cockpit.panel;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Span;
import io.rollcall.cockpit.live.PartOfWhole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartWordsTest {

    /** No longer than what is known, and never full where it may not be. */
    @ParameterizedTest
    @CsvSource({"60, 100, 0.6,", "3, 40, 0.0, 0.25", "12, 14, 0.2857142857142857, 1.0", "120, 100, 1.0,"})
    void aBarEndsWhereWhatIsToldEnds(long part, long whole, String atLeast, @Nullable String atMost) {
        Span bar = PartWords.bar(new PartOfWhole(part, whole));

        assertThat(bar.getStyle().get("--share")).isEqualTo(atLeast);
        assertThat(bar.getStyle().get("--at-most")).isEqualTo(atMost);
        assertThat(bar.hasClassName("is-open")).isEqualTo(atMost != null);
    }

    @ParameterizedTest
    @CsvSource({"3, 9", "9, 9"})
    void aGroupOfAFewHasNoBar(long part, long whole) {
        assertThat(PartWords.bar(new PartOfWhole(part, whole)).hasClassName("progress"))
                .isFalse();
    }
}
