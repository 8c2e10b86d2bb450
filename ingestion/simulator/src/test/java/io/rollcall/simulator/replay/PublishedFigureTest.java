package io.rollcall.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PublishedFigureTest {

    private static final LocalDate DAY = LocalDate.of(2014, 11, 3);

    @Test
    void enrolmentDependsOnTheCodeAloneAndStaysInItsRange() {
        assertThat(school("01M015").enrolled()).isEqualTo(school("01M015").enrolled());
        assertThat(IntStream.range(0, 1_000).map(number -> school(code(number)).enrolled()))
                .allMatch(enrolled -> enrolled >= 120 && enrolled <= 1_500)
                .doesNotContain(0)
                .contains(128, 1_488);
    }

    @Test
    void noFigureLiesHalfwayBetweenTwoPupils() {
        IntStream enrolments =
                IntStream.range(0, 1_000).map(number -> school(code(number)).enrolled());

        assertThat(enrolments.distinct().boxed())
                .allSatisfy(enrolled -> assertThat(IntStream.rangeClosed(0, 10_000))
                        .noneMatch(hundredths -> (long) hundredths * enrolled % 10_000 == 5_000));
    }

    @Test
    void attendanceIsTheFigureToTheNearestPupil() {
        ReplaySchool school = school("01M015");
        for (int hundredths = 0; hundredths <= 10_000; hundredths++) {
            PublishedFigure figure = new PublishedFigure(school, DAY, hundredths);

            assertThat(figure.attended()).isEqualTo((int) Math.rint(hundredths / 10_000.0 * school.enrolled()));
            assertThat(figure.expectedRate()).hasValue((double) figure.attended() / school.enrolled());
        }
    }

    @Test
    void nobodyIsMadeUpWhereNothingWasSubmitted() {
        PublishedFigure figure = new PublishedFigure(school("01M015"), DAY, PublishedFigure.NOT_SUBMITTED);

        assertThat(figure.submitted()).isFalse();
        assertThat(figure.expectedRate()).isEmpty();
    }

    private static ReplaySchool school(String code) {
        return new ReplaySchool(code, "a school", "M", "01");
    }

    private static String code(int number) {
        return String.format(Locale.ROOT, "01M%03d", number);
    }
}
