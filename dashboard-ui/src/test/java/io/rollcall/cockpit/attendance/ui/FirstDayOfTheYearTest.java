package io.rollcall.cockpit.attendance.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import io.rollcall.cockpit.fixture.PageTest;
import io.rollcall.cockpit.fixture.Schools;
import io.rollcall.cockpit.security.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class FirstDayOfTheYearTest extends PageTest {

    @Test
    void saysThatNoSchoolDayHasEndedYet() {
        warehouse.schools(() -> List.of(Schools.morning("S1", 100, 90, 10)));
        warehouse.past(date -> List.of());
        UI.getCurrent().add(new AttendanceView(live(), signedIn(Role.BUREAU)));
        poll();
        poll();

        assertThat(elements(element -> element.getClassList().contains("nothing")))
                .filteredOn(panel -> panel.getTextRecursively().contains("No school day before this one is known"))
                .hasSize(4);
    }
}
