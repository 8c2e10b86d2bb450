package io.rollcall.cockpit.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserLinesTest {

    private static final String FILE = """
            # The bureau's people.
            wang=bureau:haizhu:x

            ! left out for now: li=operator:haizhu:y
              zhou = school:haizhu/S1:z
            """;

    @Test
    void commentsAndOtherLinesStayToTheLetter() {
        assertThat(new UserLines(FILE).with("zhou", "school:haizhu/S2:n"))
                .contains(FILE.replace("  zhou = school:haizhu/S1:z", "zhou=school:haizhu/S2:n"));
        assertThat(new UserLines(FILE).with("li", "operator:haizhu:n")).contains(FILE + "li=operator:haizhu:n\n");
        assertThat(new UserLines(FILE).without("wang")).contains(FILE.replace("wang=bureau:haizhu:x\n", ""));
    }

    @Test
    void aLastLineWithoutAnEndIsNotRunTogetherWithTheNext() {
        assertThat(new UserLines("wang=a").with("li", "b")).contains("wang=a\nli=b\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"li=a\nli=b\n", "li=a\\\n  wang=b\n", "\\u006ci=a\n", "li a\n"})
    void whatCannotBeToldApartByLinesIsLeftAlone(String text) {
        assertThat(new UserLines(text).without("li")).isEmpty();
    }

    @Test
    void aLineThatGoesOnInTheNextIsLeftAlone() {
        assertThat(new UserLines("li=a\\\n  wang=b\n").with("li", "c")).isEmpty();
    }
}
