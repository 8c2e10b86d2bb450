package io.rollcall.cockpit.school.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import io.rollcall.cockpit.fixture.PageTest;
import io.rollcall.cockpit.fixture.Schools;
import io.rollcall.cockpit.security.Role;
import io.rollcall.warehouse.query.DistrictProfile;
import io.rollcall.warehouse.query.ReasonCount;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SchoolViewTest extends PageTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 19);

    @BeforeEach
    void twoSchoolsAndTwoDays() {
        warehouse.schools(() -> List.of(Schools.morning("S1", 400, 300, 60), Schools.morning("S2", 1000, 900, 10)));
        warehouse.past(date -> date.equals(FRIDAY)
                ? List.of(Schools.morning("S1", 400, 390, 10))
                : date.equals(THURSDAY) ? List.of(Schools.silent("S1", 400)) : List.of());
        warehouse.reasons(
                new ReasonCount("S001", "AM", "EXCUSED", "ILLNESS", 40),
                new ReasonCount("S001", "AM", "EXCUSED", "FAMILY", 3),
                new ReasonCount("S001", "AM", "EXCUSED", "MEDICAL", 12));
        var view = new SchoolView(live(), signedIn(Role.BUREAU));
        view.look("S1");
        UI.getCurrent().add(view);
        poll();
        poll();
    }

    @Test
    void showsTheSchoolsOwnFiguresWithTheirCoverage() {
        assertThat(figure("expected")).isEqualTo("400");
        assertThat(figure("attending")).isEqualTo("300");
        assertThat(figure("coverage")).isEqualTo("0.9");
        assertThat(panel("freshness").getAttribute("data-trust")).isEqualTo("live");
    }

    @Test
    void saysWhereTheSchoolBelongsAndLeadsUpThere() {
        Element crumbs = panel("crumbs");

        assertThat(crumbs.getTextRecursively()).contains("Haizhu", "North", "Primary school", "School S1");
        assertThat(tree(crumbs).map(step -> step.getAttribute("href")))
                .contains("", "?area=north", "?area=north&kind=PRIMARY");
    }

    @Test
    void aDayOfWhichNothingIsKnownIsUnknownAndNotAtZero() {
        Element known = element("data-day", FRIDAY.toString());
        Element unknown = element("data-day", THURSDAY.toString());

        assertThat(known.getTextRecursively()).contains("97.5%", "100.0%");
        assertThat(unknown.getAttribute("data-known")).isEqualTo("false");
        assertThat(unknown.getTextRecursively()).endsWith("Unknown0.0%");
    }

    @Test
    void outsideTheSchoolSmallReasonsAreHiddenAndOfTheLastClosedDay() {
        assertThat(value("ILLNESS")).isEqualTo("40");
        assertThat(value("MEDICAL")).isEmpty();
        assertThat(value("FAMILY")).isEmpty();
        assertThat(element("data-reason", "FAMILY").getTextRecursively()).contains("< 10");
        assertThat(panel("panel-day").getText()).isEqualTo("Fri, Nov 20");
    }

    @Test
    void whereTheDataIsTheClockItSaysThatTheNewestDayIsOpen() {
        warehouse
                .with(new DistrictProfile("haizhu", "Haizhu", ZoneId.of("Asia/Shanghai"), true))
                .latestDay(LocalDate.of(2026, 11, 23));
        now = now.plusSeconds(31); // The directory is asked now and then.
        poll();
        poll();

        assertThat(panel("reasons-panel").getTextRecursively()).contains("newest day of the data counts as open");
        assertThat(panel("panel-day").getText()).isEqualTo("Fri, Nov 20");
    }

    @Test
    void saysSoWhereNoDayOfTheLastWeekIsClosed() {
        warehouse.past(date -> List.of());
        now = now.plusSeconds(121); // Reasons of closed days are asked as often.
        poll();
        poll();

        assertThat(panel("panel-day").getText()).isEqualTo("No day of the last week is closed");
    }

    private static String value(String reason) {
        return tree(element("data-reason", reason))
                .filter(element -> element.hasAttribute("data-value"))
                .findFirst()
                .orElseThrow()
                .getAttribute("data-value");
    }
}
