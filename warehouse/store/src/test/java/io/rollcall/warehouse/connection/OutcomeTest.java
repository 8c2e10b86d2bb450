package io.rollcall.warehouse.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeTest {

    @ParameterizedTest
    @ValueSource(ints = {159, 202, 210, 241, 252, 999})
    void whatPassesByItselfCanBeTriedAgain(int code) {
        assertThat(Outcome.ofCode(code, "busy", null)).isInstanceOf(WarehouseUnavailable.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {27, 60, 62, 497, 516})
    void whatWouldComeAgainIsFinalAndKeepsItsCode(int code) {
        assertThat(Outcome.ofCode(code, "no", null))
                .isInstanceOfSatisfying(
                        WarehouseRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503})
    void aProxysPassingAnswerCanBeTriedAgain(int status) {
        assertThat(Outcome.ofHttpStatus(status, "later")).isInstanceOf(WarehouseUnavailable.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 401, 403, 404, 413})
    void anyOtherAnswerIsFinal(int status) {
        assertThat(Outcome.ofHttpStatus(status, "no")).isInstanceOf(WarehouseRefused.class);
    }

    @Test
    void aDriverWithoutAnAnswerHasReachedNobody() {
        assertThat(Outcome.ofSql(new SQLException("attempt 4", new ConnectException("Connection refused"))))
                .isInstanceOf(WarehouseUnavailable.class)
                .hasMessageContaining("Connection refused");
        assertThat(Outcome.ofSql(new SQLException("unknown table", "42S02", 60)))
                .isInstanceOf(WarehouseRefused.class);
    }
}
