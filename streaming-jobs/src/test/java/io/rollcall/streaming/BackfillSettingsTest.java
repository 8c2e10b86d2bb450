package io.rollcall.streaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.rollcall.settings.Settings;
import io.rollcall.settings.WrongSettingException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackfillSettingsTest {

    private final Map<String, String> environment = new HashMap<>(Map.of(
            "ROLLCALL_BACKFILL_DISTRICT", "haizhu",
            "ROLLCALL_BACKFILL_FROM", "2026-09-01",
            "ROLLCALL_BACKFILL_TO", "2026-09-30",
            "ROLLCALL_BACKFILL_KINDS", "ATTENDANCE,FORM",
            "ROLLCALL_BACKFILL_GENERATION", "3"));

    @Test
    void withoutHistoryOnlyTheRetainedLogIsCounted() {
        assertThat(read().history()).isEmpty();
    }

    @Test
    void historyIsReadUpToTheseEnds() {
        environment.put("ROLLCALL_BACKFILL_HISTORY", "history.attendance/0/1200, history.forms/7/1");

        assertThat(read().history())
                .contains(new HistoryEnds(Map.of("history.attendance/0", 1200L, "history.forms/7", 1L)));
    }

    @ParameterizedTest
    @CsvSource({
        "ROLLCALL_BACKFILL_DISTRICT, ''",
        "ROLLCALL_BACKFILL_FROM, yesterday",
        "ROLLCALL_BACKFILL_GENERATION, three",
        "ROLLCALL_BACKFILL_HISTORY, history.attendance/0",
        "ROLLCALL_BACKFILL_HISTORY, history.attendance/0/many",
    })
    void whatIsWrongIsNamed(String variable, String value) {
        environment.put(variable, value);

        assertThatExceptionOfType(WrongSettingException.class)
                .isThrownBy(this::read)
                .withMessageContaining(variable);
    }

    private BackfillSettings read() {
        return Settings.read(BackfillSettings.class, environment);
    }
}
