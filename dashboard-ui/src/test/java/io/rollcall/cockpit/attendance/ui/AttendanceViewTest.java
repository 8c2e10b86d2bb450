package io.rollcall.cockpit.attendance.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import io.rollcall.cockpit.fixture.PageTest;
import io.rollcall.cockpit.fixture.Schools;
import io.rollcall.cockpit.security.Role;
import java.time.DayOfWeek;
import java.util.List;
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
    void saysNothingOfDaysThatWereNot() {
        assertThat(elements(element -> element.getClassList().contains("nothing")))
                .isEmpty();
    }
}
