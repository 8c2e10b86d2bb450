package io.rollcall.cockpit.attendance.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.fixture.PageTest;
import io.rollcall.cockpit.fixture.Schools;
import io.rollcall.cockpit.frame.Address;
import io.rollcall.cockpit.live.AbsenceLine;
import io.rollcall.cockpit.security.Role;
import io.rollcall.warehouse.query.PersistentAbsence.AbsenceRow;
import io.rollcall.warehouse.query.PersistentAbsence.Degree;
import io.rollcall.warehouse.query.ReasonCount;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AttendanceViewTest extends PageTest {

    @BeforeEach
    void aMorningAndAYear() {
        warehouse.schools(() -> List.of(Schools.morning("S1", 100, 90, 10), Schools.silent("S2", 50)));
        warehouse.past(date -> switch (date.getDayOfWeek()) {
            case SATURDAY, SUNDAY -> List.of();
            case FRIDAY -> List.of(Schools.morning("S1", 100, 92, 8));
            case WEDNESDAY -> List.of(Schools.silent("S1", 100));
            default -> List.of(Schools.morning("S1", 100, 96, 4));
        });
        warehouse.absence(scope ->
                List.of(often(Degree.PERSISTENT, "S1", "School S1", 100, 12), often(Degree.SEVERE, "", "", 1_000, 15)));
        warehouse.reasons(
                new ReasonCount("S1", "AM", "EXCUSED", "ILLNESS", 40),
                new ReasonCount("S1", "AM", "EXCUSED", "FAMILY", 3),
                new ReasonCount("S1", "AM", "EXCUSED", "MEDICAL", 12),
                new ReasonCount("S2", "AM", "EXCUSED", "ILLNESS", 7));
        UI.getCurrent().add(new AttendanceView(live(), signedIn(Role.BUREAU)));
        poll();
        poll();
    }

    @Test
    void addsUpEachAreaAndComparesItWithItself() {
        assertThat(element("data-part", "North").getTextRecursively())
                .contains("1 of 2", "150", "90.0%", "−6.0", "66.7%");
    }

    @Test
    void aPartLeadsToItsOverview() {
        assertThat(tree(element("data-part", "PRIMARY")).map(one -> one.getAttribute("href")))
                .contains("?kind=PRIMARY");
        assertThat(element("data-part", "PRIMARY").getTextRecursively()).contains("Primary school");
    }

    @Test
    void tellsTheWeekdaysApartAndInventsNone() {
        assertThat(elements(element -> element.hasAttribute("data-weekday"))).hasSize(5);
        assertThat(element("data-weekday", DayOfWeek.FRIDAY.name()).getTextRecursively())
                .contains("Friday", "92.0%");
        assertThat(element("data-weekday", DayOfWeek.WEDNESDAY.name()).getTextRecursively())
                .contains("–")
                .doesNotContain("0.0%");
    }

    @Test
    void reasonsAreToldAsFarAsTheyTellNothingOfASchool() {
        assertThat(panel("why-panel").getTextRecursively()).contains("Fri, Nov 20");
        assertThat(why("ILLNESS")).isEqualTo("Illness≥ 40");
        assertThat(why("MEDICAL")).isEqualTo("Medical appointment–");
        assertThat(tree(panel("why-panel"))
                        .filter(row -> "".equals(row.getAttribute("data-reason")))
                        .map(Element::getTextRecursively))
                .containsExactly("Not told apart22", "Not told apart0");
    }

    @Test
    void saysNothingOfDaysThatWereNot() {
        assertThat(elements(element -> element.getClassList().contains("nothing")))
                .isEmpty();
    }

    @Test
    void aWeekdayOfAKindIsARateWithItsCoverageAndAGapWhereNothingIsKnown() {
        assertThat(cellOf("FRIDAY").getTextRecursively()).isEqualTo("92.0%100.0%");
        assertThat(cellOf("FRIDAY").getClassList()).contains("heat-6");
        assertThat(cellOf("WEDNESDAY").getTextRecursively()).isEqualTo("–0.0%");
        assertThat(cellOf("WEDNESDAY").getClassList()).contains("heat-gap");
    }

    @Test
    void untilItIsKnownWhatIsPublishedNothingIsSaidOfIt() {
        var panel = AbsencePanel.ofSchools(new FigureFormat(Locale.ENGLISH));
        UI.getCurrent().add(panel);

        panel.show(Optional.empty(), Optional.empty(), AbsenceLine::schools, Address.NOW);
        assertThat(panel.getElement().getTextRecursively()).doesNotContain("Nothing is published");

        panel.show(Optional.of(List.of()), Optional.empty(), AbsenceLine::schools, Address.NOW);
        assertThat(panel.getElement().getTextRecursively()).contains("Nothing is published");
    }

    @Test
    void whatIsNotPublishedOfASchoolIsABoundAndTheMonthHasItsDates() {
        assertThat(element("data-absence", "S1").getTextRecursively())
                .contains("School S1", "12", "12.0%", "< 10", "–");
        assertThat(panel("absence-schools").getTextRecursively()).contains("Oct 31", "school days: 52 ·", "Nov 3");
        assertThat(elements(element -> element.hasAttribute("data-absence"))).hasSize(2);
    }

    private static String why(String reason) {
        return tree(panel("why-panel"))
                .filter(row -> reason.equals(row.getAttribute("data-reason")))
                .findFirst()
                .orElseThrow()
                .getTextRecursively();
    }

    private static Element cellOf(String day) {
        return tree(element("data-heat", "PRIMARY"))
                .filter(element -> day.equals(element.getAttribute("data-day")))
                .findFirst()
                .orElseThrow();
    }

    private static AbsenceRow often(Degree degree, String school, String name, long pupils, long absentees) {
        return new AbsenceRow(
                degree,
                LocalDate.of(2026, 10, 31),
                "north",
                "North",
                "",
                school,
                name,
                1,
                pupils,
                absentees,
                Instant.parse("2026-11-03T01:00:00Z"),
                10);
    }
}
