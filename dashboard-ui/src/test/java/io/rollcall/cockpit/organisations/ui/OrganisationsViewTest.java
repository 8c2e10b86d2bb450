package io.rollcall.cockpit.organisations.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import io.rollcall.cockpit.fixture.PageTest;
import io.rollcall.cockpit.security.Role;
import io.rollcall.warehouse.query.Organisation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OrganisationsViewTest extends PageTest {

    @Test
    void aRatioIsTakenOverTheSchoolsThatTellBothSides() {
        warehouse.roster(List.of(
                new Organisation("S1", "One", "PRIMARY", "N", "North", 900, 60, 45, 20, Optional.empty()),
                new Organisation("S2", "Two", "PRIMARY", "N", "North", 300, 0, 0, 0, Optional.empty()),
                new Organisation("S3", "Three", "SENIOR", "S", "South", 500, 0, 0, 10, Optional.empty())));
        UI.getCurrent().add(new OrganisationsView(live(), signedIn(Role.BUREAU)));
        poll();
        poll();

        assertThat(row("Primary school"))
                .containsExactly("Primary school", "2", "0", "1,200", "60", "45", "20.0", "15.0", "20", "45.0");
        assertThat(row("South")).containsExactly("South", "1", "0", "500", "–", "–", "–", "–", "10", "50.0");
        assertThat(row("All together"))
                .containsExactly("All together", "3", "0", "1,700", "60", "45", "20.0", "15.0", "30", "46.7");
    }

    @Test
    void trainingInstitutionsAreCountedBesideTheSchools() {
        warehouse.roster(List.of(
                new Organisation("S1", "One", "PRIMARY", "N", "North", 900, 60, 45, 20, Optional.empty()),
                new Organisation("T1", "Two", "TRAINING", "N", "North", 120, 9, 8, 0, Optional.empty())));
        UI.getCurrent().add(new OrganisationsView(live(), signedIn(Role.BUREAU)));
        poll();
        poll();

        assertThat(row("North").subList(0, 4)).containsExactly("North", "1", "1", "1,020");
        assertThat(row("Training institution").subList(0, 4)).containsExactly("Training institution", "0", "1", "120");
    }

    private static List<String> row(String part) {
        return element("data-part", part)
                .getChildren()
                .map(cell -> cell.getTextRecursively())
                .toList();
    }
}
