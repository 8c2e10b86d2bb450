package io.rollcall.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchoolDayTest {

    private static final ReplaySchool SCHOOL = new ReplaySchool("01M015", "a school", "M", "01");
    private static final LocalDate DAY = LocalDate.of(2014, 11, 3);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5_000, 9_619, 9_999, 10_000})
    void justAsManyAttendAsWerePublished(int hundredths) {
        PublishedFigure figure = new PublishedFigure(SCHOOL, DAY, hundredths);

        assertThat(absentees(figure)).hasSize(SCHOOL.enrolled() - figure.attended());
    }

    @Test
    void whoIsAbsentDependsOnTheDayAlone() {
        List<Integer> monday = absentees(new PublishedFigure(SCHOOL, DAY, 9_000));
        List<Integer> tuesday = absentees(new PublishedFigure(SCHOOL, DAY.plusDays(1), 9_000));

        assertThat(absentees(new PublishedFigure(SCHOOL, DAY, 9_000))).isEqualTo(monday);
        assertThat(tuesday).hasSameSizeAs(monday).isNotEqualTo(monday);
    }

    @Test
    void everyMarkIsMadeInTheMorning() {
        SchoolDay day = new SchoolDay(new PublishedFigure(SCHOOL, DAY, 9_000));

        assertThat(IntStream.rangeClosed(1, day.enrolled()).map(day::secondOfDay))
                .allMatch(second -> second >= SchoolDay.FIRST_ARRIVAL && second <= SchoolDay.LAST_MARK);
    }

    private static List<Integer> absentees(PublishedFigure figure) {
        SchoolDay day = new SchoolDay(figure);
        return IntStream.rangeClosed(1, day.enrolled())
                .filter(day::isAbsent)
                .boxed()
                .toList();
    }
}
