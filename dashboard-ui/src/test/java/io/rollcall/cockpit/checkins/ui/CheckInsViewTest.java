package io.rollcall.cockpit.checkins.ui;

import static io.rollcall.cockpit.fixture.Occasions.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import io.rollcall.cockpit.fixture.Occasions;
import io.rollcall.cockpit.fixture.PageTest;
import io.rollcall.cockpit.fixture.Schools;
import io.rollcall.cockpit.live.CheckInSum;
import io.rollcall.cockpit.live.LiveDay;
import io.rollcall.cockpit.security.Role;
import io.rollcall.warehouse.query.CheckIns.CheckIn;
import io.rollcall.warehouse.query.CheckIns.CheckInPart;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class CheckInsViewTest extends PageTest {

    private static final OptionalLong NOTHING_SENT = OptionalLong.empty();

    private final Occasions occasions = new Occasions();

    @Test
    void aCheckInIsTheSumOfItsSchoolsAndItsCoverageSaysHowManyAreHeardOf() {
        occasions
                .checkIn("FORM", "winter", "S1", 100, OptionalLong.of(60))
                .checkIn("FORM", "winter", "S2", 50, NOTHING_SENT);
        openList();

        assertThat(cells(element("data-check-in", "winter")))
                .containsExactly(
                        "Campaign · winter", "Pupils", "Mon, Nov 23", "–", "", "40.0%", "–", "66.7%", "90", "1 of 2");
    }

    @Test
    void healthReportsComeFirstThenCampaignsThenShifts() {
        occasions
                .checkIn("STAFF_CLOCK", "AM-IN", "S1", 20, OptionalLong.of(10))
                .checkIn("FORM", "winter", "S1", 100, OptionalLong.of(60))
                .checkIn("HEALTH_REPORT", "DAILY", "S1", 100, OptionalLong.of(60));
        openList();

        assertThat(elements(element -> element.hasAttribute("data-check-in")))
                .extracting(row -> row.getAttribute("data-check-in"))
                .containsExactly("DAILY", "winter", "AM-IN");
    }

    @Test
    void aCheckInOfWhichNothingWasSentHasDashesAndNoNoughts() {
        occasions.checkIn("FORM", "winter", "S1", 100, NOTHING_SENT);
        openList();

        assertThat(cells(element("data-check-in", "winter")))
                .containsExactly(
                        "Campaign · winter", "Pupils", "Mon, Nov 23", "–", "", "–", "–", "0.0%", "–", "0 of 1");
    }

    @Test
    void aCampaignThatTheTextsNameGoesByItsNameWithItsCodeBeside() {
        occasions.checkIn("FORM", "winter-whereabouts", "S1", 100, OptionalLong.of(60));
        openList();
        Element row = element("data-check-in", "winter-whereabouts");

        assertThat(row.getTextRecursively()).startsWith("Campaign · Winter whereabouts");
        assertThat(tree(row).filter(element -> element.getClassList().contains("occasion-code")))
                .extracting(Element::getText)
                .containsExactly("winter-whereabouts");
    }

    @Test
    void aShiftIsToldInWordsWithItsCodeBesideAndAnUnknownOneByItsCode() {
        occasions
                .checkIn("STAFF_CLOCK", "AM-IN", "S1", 20, OptionalLong.of(10))
                .checkIn("STAFF_CLOCK", "NIGHT-IN", "S1", 20, OptionalLong.of(10));
        openList();

        assertThat(cells(element("data-check-in", "AM-IN"))).startsWith("Staff clock · Morning, arrivingAM-IN");
        assertThat(cells(element("data-check-in", "NIGHT-IN"))).startsWith("Staff clock · NIGHT-IN");
    }

    @Test
    void aDayWithoutCheckInsSaysSo() {
        openList();

        assertThat(panel("check-ins-panel").getTextRecursively()).contains("No check-in is open on this day");
        assertThat(panel("answers-panel").getTextRecursively()).contains("is closed and published yet");
    }

    @Test
    void theSchoolsWithTheMostOutstandingComeFirstAndFewAreToldAsABound() {
        occasions
                .checkIn("FORM", "winter", "S1", 100, OptionalLong.of(95))
                .checkIn("FORM", "winter", "S2", 100, OptionalLong.of(40))
                .checkIn("FORM", "winter", "S3", 100, NOTHING_SENT);
        openOne("winter");

        assertThat(elements(element -> element.hasAttribute("data-school")))
                .extracting(row -> cells(row))
                .containsExactly(
                        List.of("School S2", "100", "60", "", "40.0%", "–"),
                        List.of("School S1", "100", "< 10", "", "> 90.0%", "–"),
                        List.of("School S3", "100", "–", "", "–", "–"));
        assertThat(figure("completion")).isEqualTo("0.45");
        assertThat(figure("outstanding")).isEqualTo("165");
    }

    @Test
    void aSchoolBelowItsUsualPaceIsMarked() {
        occasions
                .checkIn("FORM", "winter", "S1", 100, OptionalLong.of(40))
                .earlier("winter", "S1", 100, 40, 0.6, 0.7, 0.8)
                .checkIn("FORM", "winter", "S2", 100, OptionalLong.of(70))
                .earlier("winter", "S2", 100, 70, 0.6, 0.7);
        openOne("winter");

        assertThat(element("data-school", "S1").getChild(5).getTextRecursively())
                .isEqualTo("−30.0");
        assertThat(element("data-school", "S1").getChild(5).getChild(0).getClassList())
                .contains("below");
        assertThat(element("data-school", "S2").getChild(5).getTextRecursively())
                .isEqualTo("–");
        assertThat(element("data-figure", "usual_pace").getText()).isEqualTo("−30.0 pp");
    }

    /** The share that is not told could be had from its difference to a median that is. */
    @Test
    void whatIsNotToldIsNotComparedEither() {
        occasions
                .checkIn("FORM", "winter", "S1", 100, OptionalLong.of(3))
                .earlier("winter", "S1", 100, 3, 0.6, 0.7, 0.8);
        openOne("winter");

        assertThat(element("data-school", "S1").getChild(5).getTextRecursively())
                .isEqualTo("–");
        assertThat(element("data-figure", "usual_pace").getText()).isEqualTo("–");
    }

    @Test
    void whatIsClosedIsToldAsItWasPublished() {
        occasions
                .answered("FORM", "autumn", "AT_HOME", 370)
                .answered("FORM", "autumn", "ON_A_SHIP", 14)
                .answered("FORM", "autumn", "", 16)
                .answered("HEALTH_REPORT", "DAILY", "NORMAL", 900);
        openList();

        assertThat(elements(element -> element.hasAttribute("data-answer")))
                .extracting(row -> cells(row))
                .containsExactly(
                        List.of("At homeAT_HOME", "", "370", "92.5%"),
                        List.of("ON_A_SHIP", "", "14", "3.5%"),
                        List.of("Others, each too few", "", "16", "4.0%"),
                        List.of("Normal", "", "900", "100.0%"));
    }

    @Test
    void whatIsNotOpenSaysSoAndNamesNothingOfItsAddress() {
        openOne("<no-such>");

        assertThat(panel("crumbs").getTextRecursively())
                .contains("not open on this day")
                .doesNotContain("no-such");
        assertThat(figure("completion")).isEmpty();
    }

    @Test
    void theFileIsSuppressedLikeTheScreen() {
        var winter = new CheckIn("FORM", MONDAY, "winter");
        var sum = new CheckInSum(List.of(new CheckInPart(
                winter, "S1", "STUDENT", 100, OptionalLong.of(97), Optional.empty(), Optional.empty())));

        assertThat(CheckInCsv.checkIns(Map.of(winter, sum)).lines())
                .containsExactly(
                        "date,kind,occasion,role,closes,schools,schools_heard,expected,answered,completion,coverage",
                        "2026-11-23,FORM,winter,STUDENT,,1,1,100,,,1.0");
    }

    private void openList() {
        UI.getCurrent().add(new CheckInsView(live(), signedIn(Role.BUREAU)));
        fill();
    }

    private void openOne(String campaign) {
        var view = new CheckInView(live(), signedIn(Role.BUREAU));
        view.look(new CheckIn("FORM", MONDAY, campaign));
        UI.getCurrent().add(view);
        fill();
    }

    private void fill() {
        warehouse.schools(() -> List.of(
                Schools.morning("S1", 100, 90, 5),
                Schools.morning("S2", 100, 80, 9),
                Schools.morning("S3", 100, 80, 9)));
        warehouse.occasions(occasions);
        warehouse.live(() -> new LiveDay(now, List.of(), List.of()));
        poll();
        poll();
    }

    private static List<String> cells(Element row) {
        return row.getChildren().map(Element::getTextRecursively).toList();
    }
}
