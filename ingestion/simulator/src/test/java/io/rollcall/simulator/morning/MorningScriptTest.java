package io.rollcall.simulator.morning;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.Reason;
import io.rollcall.event.Status;
import io.rollcall.simulator.district.ClassPlan;
import io.rollcall.simulator.district.DistrictPlan;
import io.rollcall.simulator.district.DistrictSize;
import io.rollcall.simulator.district.SchoolPlan;
import io.rollcall.simulator.event.AttendanceEvent;
import io.rollcall.simulator.event.Mark;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MorningScriptTest {

    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);
    private static final DistrictPlan PLAN = DistrictPlan.haizhu(DistrictSize.SMALL, DistrictPlan.DEFAULT_SEED);
    private static final MorningScript SCRIPT = MorningScript.write(PLAN, SUNDAY);

    @Test
    void theSamePlanAndDayGiveTheSameMorning() {
        assertThat(MorningScript.write(PLAN, SUNDAY)).isEqualTo(SCRIPT);
        assertThat(MorningScript.write(PLAN, SUNDAY.plusDays(1)).sendings()).isNotEqualTo(SCRIPT.sendings());
    }

    @Test
    void everyPupilOfAReportingSchoolIsSpokenOf() {
        for (SchoolPlan school : schools(Conduct.PUNCTUAL, Conduct.LATE)) {
            assertThat(pupils(school)).hasSize(school.enrolled());
        }
    }

    @Test
    void oneSchoolIsSilent() {
        assertThat(schools(Conduct.SILENT))
                .singleElement()
                .satisfies(school -> assertThat(pupils(school)).isEmpty());
    }

    @Test
    void oneSchoolStopsHalfWay() {
        assertThat(schools(Conduct.STOPS_HALF_WAY))
                .singleElement()
                .satisfies(school -> assertThat(pupils(school)).hasSizeBetween(1, school.enrolled() - 1));
    }

    @Test
    void lateSchoolsSendAtOnceWhatTheyHaveGathered() {
        assertThat(schools(Conduct.LATE)).isNotEmpty().allSatisfy(school -> {
            List<Sending> sendings = sendingsOf(school);
            int first = sendings.getFirst().second();
            assertThat(first).isGreaterThan(7 * 3600 + 50 * 60 - 1);
            assertThat(sendings.stream().filter(sending -> sending.second() == first))
                    .hasSizeGreaterThan(school.enrolled() / 4);
        });
    }

    @Test
    void nothingIsSentBeforeItWasSo() {
        assertThat(SCRIPT.sendings())
                .allMatch(sending -> sending.second() >= sending.statement().second());
    }

    @Test
    void aboutOneInFiftyIsSentTwice() {
        long distinct =
                SCRIPT.sendings().stream().map(Sending::statement).distinct().count();

        assertThat(SCRIPT.sendings().size() - distinct).isBetween(distinct / 100, distinct / 25);
    }

    @Test
    void correctionsOfEachKindHappen() {
        Map<String, List<Statement>> byPupil = SCRIPT.sendings().stream()
                .map(Sending::statement)
                .distinct()
                .collect(Collectors.groupingBy(said -> said.school().code() + said.pupil()));
        Mark absent = new Mark.Standing(Status.UNEXCUSED, Reason.NONE_YET);

        assertThat(byPupil.values())
                .anyMatch(follow(absent, Mark.of(Status.LATE)))
                .anyMatch(follow(absent, new Mark.Standing(Status.EXCUSED, Reason.ILLNESS)))
                .anyMatch(follow(Mark.of(Status.PRESENT), new Mark.Retraction()))
                .anyMatch(said ->
                        said.stream().map(Statement::classCode).distinct().count() > 1);
    }

    @Test
    void statementsOfOnePupilHaveIdsAndTimesOfTheirOwn() {
        MorningDay day = new MorningDay(PLAN.code(), PLAN.zone(), SUNDAY);
        Map<String, AttendanceEvent> byId = new HashMap<>();
        Set<String> moments = new HashSet<>();

        SCRIPT.sendings().stream().map(Sending::statement).distinct().forEach(said -> {
            AttendanceEvent event = said.event(day);
            assertThat(byId.put(event.id(), event)).isNull();
            assertThat(moments.add(event.pupil().id() + event.time())).isTrue();
        });
    }

    @Test
    void pupilsSitInClassesOfTheirSchool() {
        assertThat(SCRIPT.sendings())
                .allMatch(sending -> sending.statement().school().classes().stream()
                        .map(ClassPlan::code)
                        .anyMatch(sending.statement().classCode()::equals));
    }

    private static List<SchoolPlan> schools(Conduct... conducts) {
        Set<Conduct> wanted = Set.of(conducts);
        return PLAN.schools().stream()
                .filter(school ->
                        wanted.contains(SCRIPT.conducts().get(PLAN.schools().indexOf(school))))
                .toList();
    }

    private static List<Sending> sendingsOf(SchoolPlan school) {
        return SCRIPT.sendings().stream()
                .filter(sending -> sending.statement().school().equals(school))
                .toList();
    }

    private static Set<Integer> pupils(SchoolPlan school) {
        return sendingsOf(school).stream()
                .map(sending -> sending.statement().pupil())
                .collect(Collectors.toSet());
    }

    private static Predicate<List<Statement>> follow(Mark first, Mark second) {
        return said -> {
            List<Mark> marks = said.stream().map(Statement::mark).toList();
            int at = marks.indexOf(first);
            return at >= 0 && marks.subList(at, marks.size()).contains(second);
        };
    }
}
