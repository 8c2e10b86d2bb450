package io.rollcall.cockpit.wall.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import io.rollcall.cockpit.fixture.PageTest;
import io.rollcall.cockpit.fixture.Schools;
import io.rollcall.cockpit.map.DistrictAreas;
import io.rollcall.cockpit.security.Role;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WallViewTest extends PageTest {

    @Test
    void namesTheSchoolsToLookAfterAndNoOthers() {
        warehouse.schools(() -> List.of(
                Schools.morning("LOW", 100, 90, 10), Schools.morning("WELL", 100, 99, 1), Schools.silent("MUTE", 50)));
        warehouse.past(date -> date.getDayOfWeek() == DayOfWeek.MONDAY
                ? List.of(Schools.morning("LOW", 100, 97, 3), Schools.morning("WELL", 100, 97, 3))
                : List.of());
        UI.getCurrent().add(new WallView(live(), signedIn(Role.BUREAU), DistrictAreas.of(Optional.empty())));
        poll();
        poll();

        assertThat(elements(element -> element.hasAttribute("data-school")).stream()
                        .map(element -> element.getAttribute("data-school")))
                .containsExactly("LOW", "MUTE");
        assertThat(element("data-school", "LOW").getTextRecursively()).contains("90.0%", "−7.0 pp");
        assertThat(element("data-school", "MUTE").getTextRecursively()).contains("not reporting");
        assertThat(figure("schools_reporting")).isEqualTo("2");
    }
}
