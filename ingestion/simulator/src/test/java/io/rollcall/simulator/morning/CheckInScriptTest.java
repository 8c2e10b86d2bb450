package io.rollcall.simulator.morning;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.AudienceRole;
import io.rollcall.event.Kind;
import io.rollcall.event.Occasion;
import io.rollcall.simulator.district.DistrictPlan;
import io.rollcall.simulator.district.DistrictSize;
import io.rollcall.simulator.event.Announcement;
import io.rollcall.simulator.event.CheckIn;
import io.rollcall.simulator.event.CheckIn.Field;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CheckInScriptTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final DistrictPlan PLAN = DistrictPlan.haizhu(DistrictSize.SMALL, DistrictPlan.DEFAULT_SEED);
    private static final CheckInScript SCRIPT = MorningScript.write(PLAN, DAY).checkIns();

    @Test
    void theSamePlanAndDayGiveTheSameCheckIns() {
        assertThat(MorningScript.write(PLAN, DAY).checkIns()).isEqualTo(SCRIPT);
    }

    @Test
    void everyKindIsThere() {
        assertThat(SCRIPT.checkIns().stream().map(CheckIn::type).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "health-report", "staff-clock", "form-answer", "notice-receipt", "live-class");
    }

    @Test
    void whateverIsAnsweredIsAnnouncedByTheSameSchool() {
        Map<String, Kind> kinds =
                Map.of("form-answer", Kind.FORM, "notice-receipt", Kind.NOTICE, "live-class", Kind.LIVE_CLASS);
        for (String type : kinds.keySet()) {
            Kind kind = kinds.get(type);
            assertThat(schoolsThatSay(type))
                    .isNotEmpty()
                    .isEqualTo(SCRIPT.announcements().stream()
                            .map(Announcement::occasion)
                            .filter(occasion -> occasion.kind() == kind)
                            .map(Occasion::school)
                            .collect(Collectors.toSet()));
        }
    }

    @Test
    void aboutHalfOfTheGuardiansReadWithinTwentyMinutes() {
        LocalTime published = LocalTime.ofSecondOfDay(SchoolMorning.FIRST_ARRIVAL);
        long read = SCRIPT.checkIns().stream()
                .filter(said -> said.fields().contains(new Field("status", "READ"))
                        || said.fields().contains(new Field("status", "CONFIRMED")))
                .filter(said -> said.time().toLocalTime().isBefore(published.plusMinutes(20)))
                .count();
        long audience = SCRIPT.announcements().stream()
                .filter(announced -> announced.occasion().name().equals(CheckInScript.NOTICE))
                .mapToLong(Announcement::audience)
                .sum();

        assertThat(read * 100 / audience).isBetween(45L, 55L);
    }

    @Test
    void anOpenClassGoesOnWhenTheMorningIsOver() {
        assertThat(SCRIPT.announcements())
                .filteredOn(announced -> announced.occasion().name().equals(LiveClasses.OPEN_CLASS))
                .isNotEmpty()
                .allSatisfy(open -> {
                    assertThat(open.role()).isEqualTo(AudienceRole.ANYONE);
                    assertThat(Objects.requireNonNull(open.closes()).toLocalTime())
                            .isAfter(LocalTime.ofSecondOfDay(SchoolMorning.LAST_LATECOMER));
                });
    }

    @Test
    void requestsOfTheWeeksBeforeStandInEveryStateAndBelongToNobody() {
        List<CheckIn> moves = SCRIPT.earlier().stream()
                .filter(said -> said.type().equals("process"))
                .toList();

        assertThat(moves).allSatisfy(move -> {
            assertThat(move.person()).isEmpty();
            assertThat(move.time().toLocalDate()).isAfterOrEqualTo(move.date());
        });
        assertThat(moves.stream().flatMap(move -> move.fields().stream()).map(Field::value))
                .contains("LESSON_SWAP", "APPROVAL")
                .contains("REQUESTED", "AGREED", "DECLINED", "APPROVED", "REJECTED", "ARCHIVED");
    }

    @Test
    void eachSaysSomethingOfItsOwn() {
        assertThat(Stream.concat(SCRIPT.checkIns().stream(), SCRIPT.earlier().stream())
                        .map(CheckIn::id))
                .doesNotHaveDuplicates();
    }

    @Test
    void earlierAnswersAreOfOccasionsThatAreAnnouncedAndClosedBeforeTheMorning() {
        assertThat(SCRIPT.earlier())
                .isNotEmpty()
                .allSatisfy(said -> assertThat(said.date()).isBefore(DAY));
        assertThat(SCRIPT.announcements())
                .filteredOn(announced -> announced.occasion().date().isBefore(DAY))
                .extracting(announced -> announced.occasion().name())
                .contains(EarlierOccasions.NOTICE)
                .containsAll(EarlierOccasions.CAMPAIGNS);
        assertThat(SCRIPT.announcements())
                .filteredOn(announced -> announced.occasion().date().isBefore(DAY))
                .allSatisfy(announced -> assertThat(
                                Objects.requireNonNull(announced.closes()).toLocalDate())
                        .isBefore(DAY));
    }

    private static Set<String> schoolsThatSay(String type) {
        return SCRIPT.checkIns().stream()
                .filter(said -> said.type().equals(type))
                .map(CheckIn::school)
                .collect(Collectors.toSet());
    }
}
