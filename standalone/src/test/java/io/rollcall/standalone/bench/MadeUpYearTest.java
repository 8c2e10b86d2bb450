package io.rollcall.standalone.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MadeUpYearTest {

    private final MadeUpYear year = new MadeUpYear(MadeUpYear.LONGEST);

    @Test
    void hasAsManySchoolDaysAsAskedForAndNoWeekend() {
        assertThat(year.days())
                .hasSize(190)
                .startsWith(LocalDate.of(2026, 9, 1))
                .isSorted()
                .extracting(LocalDate::getDayOfWeek)
                .doesNotContain(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }

    @Test
    void expectsEveryPupilTwiceADay() {
        assertThat(year.personSessions()).isEqualTo(190L * 286 * 770 * 2);
        assertThat(new MadeUpYear(1).personSessions()).isEqualTo(440_440);
    }

    @Test
    void storesADaysPersonsBeforeItCountsThem() {
        assertThat(year.day(LocalDate.of(2026, 9, 1)).getFirst())
                .contains("INSERT INTO rollcall.status_change", "toDate('2026-09-01')", "numbers(440440)");
        assertThat(year.day(LocalDate.of(2026, 9, 1)))
                .filteredOn(sql -> sql.contains("FROM rollcall.status_change"))
                .hasSize(3);
    }
}
