package io.rollcall.cockpit.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureFormatTest {

    private final FigureFormat english = new FigureFormat(Locale.ENGLISH);
    private final FigureFormat chinese = new FigureFormat(Locale.SIMPLIFIED_CHINESE);

    @ParameterizedTest
    @CsvSource({"0, 0.0%", "0.9345, 93.5%", "0.99949, 99.9%", "0.99999, 99.9%", "1, 100.0%", "1.25, 125.0%"})
    void writesAHundredPerCentOnlyWhereItIsAllOfThem(double share, String written) {
        assertThat(english.share(OptionalDouble.of(share))).isEqualTo(written);
    }

    @Test
    void writesADashWhereThereIsNoShare() {
        assertThat(english.share(OptionalDouble.empty())).isEqualTo(FigureFormat.NO_FIGURE);
    }

    @Test
    void writesNumbersAndDatesAsTheLanguageDoes() {
        assertThat(english.count(215_561)).isEqualTo("215,561");
        assertThat(english.date(LocalDate.of(2026, 11, 23))).isEqualTo("Monday, November 23, 2026");
        assertThat(chinese.date(LocalDate.of(2026, 11, 23))).isEqualTo("2026年11月23日星期一");
        assertThat(english.shortDate(LocalDate.of(2026, 11, 23))).isEqualTo("Mon, Nov 23, 2026");
        assertThat(chinese.shortDate(LocalDate.of(2026, 11, 23))).isEqualTo("2026年11月23日周一");
    }

    @Test
    void writesTimesByTheDistrictsClock() {
        assertThat(chinese.time(Instant.parse("2026-11-22T23:58:10Z"), ZoneId.of("Asia/Shanghai")))
                .isEqualTo("07:58:10");
    }
}
