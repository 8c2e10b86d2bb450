package io.rollcall.simulator.morning;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.Status;
import io.rollcall.simulator.client.DeliveryTotals;
import io.rollcall.simulator.client.FakeGateway;
import io.rollcall.simulator.client.GatewayClient;
import io.rollcall.simulator.client.RetryPolicy;
import io.rollcall.simulator.district.DistrictPlan;
import io.rollcall.simulator.district.DistrictSize;
import io.rollcall.simulator.event.Mark;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class EarlierDaysTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final DistrictPlan PLAN = DistrictPlan.haizhu(DistrictSize.SMALL, DistrictPlan.DEFAULT_SEED);

    @AutoClose
    private final FakeGateway gateway = new FakeGateway();

    @AutoClose
    private final GatewayClient client = new GatewayClient(gateway.address(), RetryPolicy.PATIENT);

    @Test
    void allOfItIsSentOnceAPupilAndIsInTheCalendar() throws InterruptedException {
        EarlierDays days = new EarlierDays(PLAN, MONDAY, new Past(1, 1, 1_000_000));

        DeliveryTotals totals = days.run(client, "operator");

        assertThat(days.dates()).containsExactly(MONDAY.minusWeeks(1), MONDAY.minusDays(3));
        assertThat(totals.admitted()).isEqualTo(2L * PLAN.students());
        assertThat(gateway.eventLines()).doesNotHaveDuplicates().hasSize(2 * PLAN.students());
        assertThat(gateway.sent().getFirst().lines().stream().filter(line -> line.contains("calendarDay")))
                .hasSize(2)
                .allMatch(line -> line.contains("\"sessions\":[\"AM\"]"));
    }

    @Test
    void sentAgainItIsTheSame() throws InterruptedException {
        EarlierDays days = new EarlierDays(PLAN, MONDAY, new Past(1, 0, 1_000_000));

        days.run(client, "operator");
        days.run(client, "operator");

        assertThat(gateway.eventLines()).hasSize(2 * PLAN.students());
        assertThat(gateway.eventLines().stream().distinct()).hasSize(PLAN.students());
    }

    @Test
    void aDayThatWasTheMorningOfAnEarlierStartIsToldNothingElse() {
        MorningScript morning = MorningScript.write(PLAN, MONDAY);
        Map<String, Statement> last = morning.sendings().stream()
                .map(Sending::statement)
                .collect(toMap(
                        EarlierDaysTest::pupil, said -> said, (one, two) -> two.second() > one.second() ? two : one));

        for (int school = 0; school < PLAN.schools().size(); school++) {
            Collection<Statement> standing = EarlierDays.standing(PLAN, MONDAY, school);
            assertThat(standing).hasSize(PLAN.schools().get(school).enrolled());
            switch (morning.conducts().get(school)) {
                case PUNCTUAL, LATE -> assertThat(standing).allMatch(said -> said.equals(last.get(pupil(said))));
                case STOPS_HALF_WAY, SILENT -> assertThat(standing).anyMatch(said -> !last.containsKey(pupil(said)));
            }
        }
    }

    @Test
    void aMorningOfASundayHasSundaysToBeComparedWithAndEverySchoolDay() {
        LocalDate sunday = MONDAY.minusDays(1);
        List<LocalDate> days = Past.OF_SMALL.before(sunday);

        assertThat(days).hasSize(36).doesNotHaveDuplicates();
        assertThat(days.subList(0, 6)).allMatch(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY);
        assertThat(days.get(6)).isEqualTo(MONDAY.minusDays(3));
        assertThat(days.stream().map(LocalDate::getDayOfWeek)).doesNotContain(DayOfWeek.SATURDAY);
    }

    @Test
    void everyWeekdayIsThereAndNoneIsTooOldForTheGateway() {
        for (Past past : List.of(Past.OF_SMALL, Past.OF_DISTRICT)) {
            List<LocalDate> days = past.before(MONDAY);

            assertThat(days.stream().map(LocalDate::getDayOfWeek).collect(toSet()))
                    .hasSize(5);
            assertThat(days).allMatch(day -> day.isAfter(MONDAY.minusDays(45)) && day.isBefore(MONDAY));
            assertThat(days.stream().filter(day -> day.getDayOfWeek() == DayOfWeek.MONDAY))
                    .hasSizeGreaterThanOrEqualTo(4);
        }
    }

    /** The rule's arithmetic: five points below the median of the same weekday's last weeks. */
    @Test
    void oneSchoolOfALargeDistrictIsFarBelowWhatItUsuallyIsOnWhicheverWeekday() {
        DistrictPlan large = DistrictPlan.haizhu(DistrictSize.DISTRICT, DistrictPlan.DEFAULT_SEED);
        for (LocalDate today : List.of(MONDAY, MONDAY.plusDays(2), MONDAY.plusDays(6))) {
            assertThat(drops(large, today, 5, Past.OF_DISTRICT))
                    .containsExactly(new DistrictDay(large, today).outbreak());
            assertThat(drops(PLAN, today, 5, Past.OF_SMALL)).containsExactly(new DistrictDay(PLAN, today).outbreak());
        }
    }

    @Test
    void theSchoolThatIsIllAndTheFirstAreHeardOfAndTheDropIsUrgent() {
        for (int week = 0; week < PLAN.schools().size(); week++) {
            LocalDate today = MONDAY.plusWeeks(week);
            int ill = new DistrictDay(PLAN, today).outbreak();

            List<Conduct> conducts = new DistrictDay(PLAN, today).conducts();
            assertThat(conducts.get(ill)).isEqualTo(Conduct.PUNCTUAL);
            assertThat(conducts.getFirst()).isEqualTo(Conduct.PUNCTUAL);
            assertThat(conducts).contains(Conduct.SILENT, Conduct.STOPS_HALF_WAY, Conduct.LATE);
            assertThat(drops(PLAN, today, 15, Past.OF_SMALL)).containsExactly(ill);
        }
    }

    @Test
    void oneInTenPupilsIsAbsentForATenthOfTheirDaysAndAFewForHalf() {
        List<LocalDate> days = Past.OF_SMALL.before(MONDAY);
        Map<String, List<Statement>> byPupil = days.stream()
                .flatMap(day -> IntStream.range(0, PLAN.schools().size())
                        .mapToObj(school -> EarlierDays.standing(PLAN, day, school))
                        .flatMap(Collection::stream))
                .collect(groupingBy(EarlierDaysTest::pupil));

        long persistent = byPupil.values().stream()
                .filter(said -> absent(said) * 10 >= days.size())
                .count();
        long severe = byPupil.values().stream()
                .filter(said -> absent(said) * 2 >= days.size())
                .count();

        assertThat(byPupil).hasSize(PLAN.students());
        assertThat(1_000 * persistent / PLAN.students()).isBetween(50L, 150L);
        assertThat(1_000 * severe / PLAN.students()).isBetween(1L, 6L);
    }

    @Test
    void moreAreAbsentOnMondaysThanOnTuesdays() {
        assertThat(absentOver(MONDAY)).isGreaterThan(absentOver(MONDAY.plusDays(1)));
    }

    private static long absentOver(LocalDate first) {
        return Stream.iterate(first, day -> day.minusWeeks(1))
                .limit(6)
                .flatMap(day -> IntStream.range(0, PLAN.schools().size())
                        .mapToObj(school -> EarlierDays.standing(PLAN, day, school)))
                .mapToLong(EarlierDaysTest::absent)
                .sum();
    }

    private static List<Integer> drops(DistrictPlan plan, LocalDate today, int points, Past past) {
        List<LocalDate> weeks = past.before(today).subList(0, past.weeks());
        return IntStream.range(0, plan.schools().size())
                .filter(school -> {
                    double[] usual = weeks.stream()
                            .mapToDouble(week -> rate(plan, week, school))
                            .sorted()
                            .toArray();
                    double median = (usual[(usual.length - 1) / 2] + usual[usual.length / 2]) / 2;
                    return median - rate(plan, today, school) >= points / 100.0;
                })
                .boxed()
                .toList();
    }

    private static double rate(DistrictPlan plan, LocalDate day, int school) {
        Collection<Statement> standing = EarlierDays.standing(plan, day, school);
        return 1 - (double) absent(standing) / standing.size();
    }

    private static long absent(Collection<Statement> said) {
        return said.stream()
                .map(Statement::mark)
                .filter(mark -> mark instanceof Mark.Standing standing
                        && (standing.status() == Status.EXCUSED || standing.status() == Status.UNEXCUSED))
                .count();
    }

    private static String pupil(Statement said) {
        return said.school().code() + '-' + said.pupil();
    }
}
