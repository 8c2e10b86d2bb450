package io.rollcall.cockpit.notices.ui;

import static io.rollcall.cockpit.fixture.Occasions.MONDAY;
import static io.rollcall.cockpit.fixture.Occasions.PUBLISHED;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import io.rollcall.cockpit.fixture.Occasions;
import io.rollcall.cockpit.fixture.PageTest;
import io.rollcall.cockpit.fixture.Schools;
import io.rollcall.cockpit.live.LiveDistricts;
import io.rollcall.cockpit.live.OneNotice;
import io.rollcall.cockpit.live.SessionChoice;
import io.rollcall.cockpit.live.Shown;
import io.rollcall.cockpit.security.Role;
import io.rollcall.warehouse.query.NoticeFigures.Receipts;
import io.rollcall.warehouse.query.NoticeSchools.NoticeSchool;
import io.rollcall.warehouse.query.Scope;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticesViewTest extends PageTest {

    private final Occasions occasions = new Occasions();

    @Test
    void overdueNoticesComeFirstThenTheSoonestThenThoseWithoutADeadlineThenThoseThatAreRead() {
        occasions
                .notice("N-read", "S1", 100, 5, 95)
                .deadline("N-read", now.minus(Duration.ofHours(1)))
                .notice("N-open", "S1", 100, 50, 50)
                .notice("N-later", "S1", 100, 50, 50)
                .deadline("N-later", now.plus(Duration.ofHours(9)))
                .notice("N-soon", "S1", 100, 50, 50)
                .deadline("N-soon", now.plus(Duration.ofHours(2)))
                .notice("N-late", "S1", 100, 50, 50)
                .deadline("N-late", now.minus(Duration.ofHours(2)));
        openList();

        assertThat(elements(element -> element.hasAttribute("data-notice")))
                .extracting(row -> row.getAttribute("data-notice") + " " + row.getAttribute("data-standing"))
                .containsExactly("N-late overdue", "N-soon due", "N-later due", "N-open open", "N-read read");
    }

    @Test
    void aNoticesRowSaysHowFarItGotAndOfWhomAnythingIsKnown() {
        occasions.notice("N-1", "S1", 300, 100, 150).notice("N-1", "S2", 100, 0, 0);
        openList();

        assertThat(cells(element("data-notice", "N-1")))
                .containsExactly("N-1", "Guardians", "07:20", "–", "", "37.5%", "62.5%", "250", "–", "–");
    }

    @Test
    void whereNothingWasSentThereAreDashesAndNoNoughts() {
        occasions.notice("N-1", "S1", 300, 0, 0);
        openList();

        assertThat(cells(element("data-notice", "N-1")))
                .containsExactly("N-1", "Guardians", "07:20", "–", "", "–", "0.0%", "–", "–", "–");
    }

    @Test
    void aDayWithoutNoticesSaysSo() {
        openList();

        assertThat(panel("notices-panel").getTextRecursively()).contains("No notice was published");
    }

    @Test
    void oneNoticeHasItsFiguresAndItsCurve() {
        occasions
                .notice("N-1", "S1", 300, 100, 150)
                .notice("N-1", "S2", 100, 50, 50)
                .curve("N-1", 20, 10);
        occasions.deadline("N-1", now.minusSeconds(60));
        openOne("N-1");

        assertThat(figure("notice_reach")).isEqualTo("0.5");
        assertThat(figure("notice_coverage")).isEqualTo("0.875");
        assertThat(figure("not_read")).isEqualTo("200");
        assertThat(figure("audience")).isEqualTo("400");
        assertThat(element("data-figure", "t50").getText()).isEqualTo("20 min");
        assertThat(element("data-figure", "t90").getText()).isEqualTo("–");
        assertThat(panel("reach-panel").getClassList()).doesNotContain("nothing");
        assertThat(elements(element -> element.getClassList().contains("overdue-tile")))
                .hasSize(1);
    }

    @Test
    void theSchoolsWithTheMostUnreadComeFirstAndThoseOfWhichNothingIsKnownLast() {
        occasions
                .notice("N-1", "S1", 100, 20, 80)
                .notice("N-1", "S2", 100, 70, 30)
                .notice("N-1", "S3", 100, 0, 0);
        openOne("N-1");

        assertThat(elements(element -> element.hasAttribute("data-school")))
                .extracting(row -> cells(row))
                .containsExactly(
                        List.of("School S2", "100", "70", "", "30.0%", "> 90.0%"),
                        List.of("School S1", "100", "20", "", "80.0%", "> 90.0%"),
                        List.of("School S3", "100", "–", "", "–", "–"));
    }

    /** Neither who has read nor who has not may be told where they are fewer than ten; nobody is fewer too. */
    @Test
    void fewReadersAndFewOthersAreToldAsABound() {
        occasions
                .notice("N-1", "S1", 100, 0, 97)
                .notice("N-1", "S2", 100, 60, 0)
                .notice("N-1", "S3", 8, 2, 6);
        openOne("N-1");

        assertThat(cells(element("data-school", "S1")))
                .containsExactly("School S1", "100", "< 10", "", "> 90.0%", "> 90.0%");
        assertThat(cells(element("data-school", "S2")))
                .containsExactly("School S2", "100", "> 90", "", "< 10.0%", "60.0%");
        assertThat(cells(element("data-school", "S3"))).containsExactly("School S3", "8", "< 10", "", "–", "–");
    }

    @Test
    void smallStagesAreHiddenAmongTheOthers() {
        occasions.notice("N-1", "S1", 100, 30, 67);
        openOne("N-1");

        assertThat(elements(element -> element.hasAttribute("data-stage")))
                .extracting(row ->
                        row.getAttribute("data-stage") + " " + row.getChild(2).getText())
                .containsExactly(
                        "confirmed < 10", "read 67", "delivered < 10", "blocked < 10", "failed < 10", "unknown < 10");
    }

    @Test
    void aNoticeThatDoesNotExistHasDashes() {
        openOne("N-9");

        assertThat(figure("notice_reach")).isEmpty();
        assertThat(panel("notice-schools-panel").getTextRecursively()).contains("No school of this part");
    }

    @Test
    void theFileIsSuppressedLikeTheScreen() {
        warehouse.schools(() -> List.of(Schools.morning("S1", 100, 90, 5), Schools.morning("S2", 100, 80, 9)));
        Shown shown = Shown.of(LiveDistricts.snapshot(warehouse, now), SessionChoice.AM, Scope.DISTRICT);

        assertThat(NoticeCsv.schools(
                                new OneNotice(MONDAY, "N-1", Scope.DISTRICT),
                                List.of(
                                        new NoticeSchool("S1", 100, new Receipts(0, 0, 3, 97, 0)),
                                        new NoticeSchool("S2", 100, new Receipts(0, 0, 50, 40, 10))),
                                shown)
                        .lines())
                .containsExactly(
                        "date,notice,school_code,school,audience,reached,reach",
                        "2026-11-23,N-1,S1,\"School S1\",100,,",
                        "2026-11-23,N-1,S2,\"School S2\",100,50,0.5");
    }

    private void openList() {
        UI.getCurrent().add(new NoticesView(live(), signedIn(Role.BUREAU)));
        fill();
    }

    private void openOne(String notice) {
        var view = new NoticeView(live(), signedIn(Role.BUREAU));
        view.look(MONDAY, notice);
        UI.getCurrent().add(view);
        fill();
    }

    private void fill() {
        warehouse.schools(() -> List.of(
                Schools.morning("S1", 100, 90, 5), Schools.morning("S2", 100, 80, 9), Schools.morning("S3", 8, 8, 0)));
        warehouse.occasions(occasions);
        poll();
        poll();
        assertThat(PUBLISHED).isBefore(now);
    }

    private static List<String> cells(Element row) {
        return row.getChildren().map(Element::getTextRecursively).toList();
    }
}
