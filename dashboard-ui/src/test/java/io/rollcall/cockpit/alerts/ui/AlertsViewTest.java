package io.rollcall.cockpit.alerts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.Element;
import io.rollcall.cockpit.alerts.AlertNote;
import io.rollcall.cockpit.alerts.TakeUpAlert;
import io.rollcall.cockpit.fixture.Alerts;
import io.rollcall.cockpit.fixture.PageTest;
import io.rollcall.cockpit.security.Role;
import io.rollcall.warehouse.connection.WarehouseUnavailable;
import io.rollcall.warehouse.query.Alert;
import io.rollcall.warehouse.query.DistrictProfile;
import io.rollcall.warehouse.row.AlertAcknowledgementRow;
import io.rollcall.warehouse.row.Table;
import io.rollcall.warehouse.row.WarehouseRow;
import io.rollcall.warehouse.write.TableWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AlertsViewTest extends PageTest {

    private static final Instant TOLD = Instant.parse("2026-11-22T23:50:00Z");

    private final Alert silent = Alerts.silent("S1", "WARNING", TOLD);
    private final List<WarehouseRow> written = new ArrayList<>();
    private boolean answers = true;

    @BeforeEach
    void open() {
        warehouse.alerts(
                silent,
                Alerts.taken(Alerts.drop("S2", "URGENT", TOLD), "li", "CALLED"),
                Alerts.drop("S3", "URGENT", TOLD.minusSeconds(60)),
                Alerts.over(Alerts.silent("S4", "WARNING", TOLD), TOLD.plusSeconds(300), "RESOLVED"));
        UI.getCurrent().add(new AlertsView(live(), signedIn(Role.BUREAU), new TakeUpAlert(new Book(), () -> now)));
        poll();
        poll();
    }

    @Test
    void theMostUrgentComeFirstThoseNobodyHasTakenUpBeforeTheOthers() {
        assertThat(schools("open-alerts")).containsExactly("S3", "S2", "S1");
        assertThat(schools("past-alerts")).containsExactly("S4");
    }

    @Test
    void anAlertSaysWhatSinceWhenAndByWhichFigures() {
        assertThat(row("S1").getTextRecursively())
                .contains("School is silent", "School S1", "since 07:50")
                .contains("Morning: no mark for 42 min since the first was due (alert from 30 min)")
                .contains("Reported on 5 of the last 7 days");
        assertThat(row("S3").getTextRecursively())
                .contains("Attendance dropped", "Morning: 81.2%, usually 96.4% on this weekday (alert below 91.4%)");
        assertThat(row("S2").getTextRecursively()).contains("li, 07:54: School has been called");
        assertThat(row("S4").getTextRecursively()).contains("07:50 – 07:55", "Resolved");
    }

    @Test
    void ofAClassNeitherTheNumberNorTheNameIsOnThePage() {
        warehouse.alerts(Alerts.symptoms("S5", 7, TOLD), Alerts.unread("S6", TOLD));
        now = now.plus(Duration.ofSeconds(3));
        poll();
        poll();

        assertThat(row("S5").getTextRecursively()).contains("3 or more pupils of one class", "within 48 h");
        assertThat(row("S5").getOuterHTML()).doesNotContain("7 ", "symptoms-S5");
        assertThat(row("S6").getTextRecursively())
                .contains(
                        "Notice AM: its deadline has passed and 73.1% of 1,815 people have read it (alert below 90.0%)");
    }

    @Test
    void theSchoolIsOneClickAway() {
        assertThat(tree(row("S1")).map(element -> element.getAttribute("href"))).contains("school/S1");
    }

    @Test
    void takingOneUpIsKeptWithWhoAndWhen() {
        take("S1", AlertNote.BEING_MENDED);

        assertThat(written)
                .containsExactly(new AlertAcknowledgementRow("haizhu", silent.id(), now, "wang", "BEING_MENDED"));
    }

    @Test
    void anAlertOfADayThatLiesAheadIsTakenUpAsItIsRaised() {
        Alert ahead = Alerts.silent("S9", "WARNING", now.plus(Duration.ofHours(4)));
        warehouse.alerts(ahead);
        now = now.plus(Duration.ofSeconds(3));
        poll();
        poll();

        take("S9", AlertNote.CALLED);

        assertThat(written)
                .containsExactly(new AlertAcknowledgementRow("haizhu", ahead.id(), ahead.openedAt(), "wang", "CALLED"));
    }

    @Test
    void aCheckInGoesByItsNameAndAnUnknownOneByItsCode() {
        warehouse.alerts(
                Alerts.behind("S5", "DAILY", TOLD),
                Alerts.behind("S6", "dental-check", TOLD),
                Alerts.behind("S7", "moonwalk", TOLD));
        now = now.plus(Duration.ofSeconds(3));
        poll();
        poll();

        assertThat(row("S5").getTextRecursively()).contains("Check-in Health report: 41.0% have answered");
        assertThat(row("S6").getTextRecursively()).contains("Check-in Dental check:");
        assertThat(row("S7").getTextRecursively()).contains("Check-in moonwalk:");
    }

    /** The alert's own time stands where this machine's clock was behind it: it is not when it was taken up. */
    @Test
    void ofOneTakenUpBeforeItsOwnTimeNoTimeIsTold() {
        Alert ahead = Alerts.silent("S9", "WARNING", now.plus(Duration.ofHours(4)));
        warehouse.alerts(Alerts.taken(ahead, "li", "CALLED", ahead.openedAt()));
        now = now.plus(Duration.ofSeconds(3));
        poll();
        poll();

        assertThat(row("S9").getTextRecursively()).contains("li: School has been called");
    }

    @Test
    void byADatasClockItIsToldThatTheTakingUpIsByThisMachines() {
        warehouse.with(new DistrictProfile("haizhu", "Haizhu", ZoneId.of("Asia/Shanghai"), true));
        warehouse.latestDay(LocalDate.of(2026, 11, 23));
        now = now.plus(Duration.ofSeconds(31));
        poll();
        poll();

        assertThat(row("S2").getTextRecursively())
                .contains("li, 07:54 by this machine’s clock: School has been called");
    }

    @Test
    void whatCouldNotBeKeptIsTold() {
        answers = false;
        take("S1", AlertNote.CALLED);

        assertThat(row("S1").getTextRecursively()).contains("Not kept");
    }

    @Test
    void withoutAnyTheSameIsSaid() {
        warehouse.alerts();
        now = now.plus(Duration.ofSeconds(3));
        poll();
        poll();

        assertThat(panel("open-alerts").getTextRecursively()).contains("No alert is open.");
        assertThat(panel("past-alerts").getTextRecursively()).contains("No alert has ended");
    }

    private List<String> schools(String panel) {
        return tree(panel(panel))
                .filter(element -> element.hasAttribute("data-alert-rule"))
                .map(element -> element.getAttribute("data-school"))
                .toList();
    }

    private static Element row(String school) {
        return elements(element ->
                        element.hasAttribute("data-alert-rule") && school.equals(element.getAttribute("data-school")))
                .getFirst();
    }

    @SuppressWarnings("unchecked") // The only select in a row chooses a note.
    private static void take(String school, AlertNote note) {
        var select = (Select<AlertNote>) tree(row(school))
                .flatMap(element -> element.getComponent().stream())
                .filter(Select.class::isInstance)
                .map(Component.class::cast)
                .findFirst()
                .orElseThrow();
        select.setValue(note);
        ComponentUtil.fireEvent(select, new ComponentValueChangeEvent<>(select, select, null, true));
    }

    /** Keeps what is written, or does not answer. */
    private final class Book implements TableWriter {

        @Override
        public <R extends WarehouseRow> void insert(Table<R> table, List<R> rows) {
            if (!answers) {
                throw new WarehouseUnavailable("nobody answers", null);
            }
            written.addAll(rows);
        }

        @Override
        public void close() {}
    }
}
