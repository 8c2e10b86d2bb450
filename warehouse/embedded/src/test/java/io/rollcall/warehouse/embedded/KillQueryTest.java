package io.rollcall.warehouse.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KillQueryTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KILL QUERY WHERE query_id = 'a'",
                "kill query on cluster c where query_id='a' ASYNC;",
            })
    void whatDriversSendNamesItsTarget(String statement) {
        assertThat(KillQuery.target(statement.getBytes(UTF_8))).hasValue("'a'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"KILL QUERY WHERE query_id = 'a' OR 1", "KILL QUERY WHERE user = 'a'", "SELECT 1"})
    void anythingElseIsLeftToTheEngine(String statement) {
        assertThat(KillQuery.target(statement.getBytes(UTF_8))).isEmpty();
    }

    @Test
    void aLoginOwnsItsStatementsWhileTheyRun() throws EngineException {
        KillQuery killQuery = new KillQuery();
        try (KillQuery.Running _ = killQuery.started("a", "li")) {
            assertThat(killQuery.owns("li", "'a'")).isTrue();
            assertThat(killQuery.owns("wang", "'a'")).isFalse();
        }
        assertThat(killQuery.owns("li", "'a'")).isFalse();
    }

    @Test
    void nobodyTakesOverTheIdOfARunningStatement() throws EngineException {
        KillQuery killQuery = new KillQuery();
        try (KillQuery.Running _ = killQuery.started("a", "li")) {
            assertThatThrownBy(() -> killQuery.started("a", "wang"))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("already running");
            assertThat(killQuery.owns("li", "'a'")).isTrue();
        }
    }
}
