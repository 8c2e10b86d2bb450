package io.rollcall.cockpit.teaching.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import io.rollcall.cockpit.fixture.PageTest;
import io.rollcall.cockpit.fixture.Schools;
import io.rollcall.cockpit.security.Role;
import io.rollcall.warehouse.query.Organisation;
import io.rollcall.warehouse.query.Requests.RequestFigures;
import io.rollcall.warehouse.query.Requests.Standing;
import io.rollcall.warehouse.query.Requests.Turnaround;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TeachingViewTest extends PageTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    @Test
    void tellsWhatIsOpenWhereTheOthersStandAndHowLongItTook() {
        open(
                figures("", new Standing(3, 2, 40, 5, 1, 6), Optional.of(FRIDAY), 48, 90, 4_000),
                figures("S1", new Standing(3, 2, 40, 5, 1, 6), Optional.of(FRIDAY), 48, 90, 4_000));

        assertThat(texts(element("data-procedure", "LESSON_SWAP")))
                .containsExactly("Lesson swap", "5", "3", "2", "40", "5", "1", "6", "1.5 h", "2.8 d", "48 of 52");
        assertThat(texts(element("data-requests-of", "S1")))
                .containsExactly("One", "Lesson swap", "5", "Fri, Nov 20", "52", "1.5 h", "2.8 d");
    }

    @Test
    void tellsNoTurnaroundOfFewerThanTenRequests() {
        open(
                figures("", new Standing(0, 0, 9, 0, 0, 0), Optional.empty(), 9, 90, 400),
                figures("S1", new Standing(0, 0, 9, 0, 0, 0), Optional.empty(), 9, 90, 400));

        assertThat(texts(element("data-requests-of", "S1"))).endsWith("9", "–", "–");
    }

    @Test
    void whoWaitsLongestComesFirst() {
        open(
                figures("S1", new Standing(9, 0, 0, 0, 0, 0), Optional.of(FRIDAY), 0, 0, 0),
                figures("S2", new Standing(0, 0, 1, 0, 0, 0), Optional.empty(), 0, 0, 0),
                figures("S3", new Standing(1, 0, 0, 0, 0, 0), Optional.of(FRIDAY.minusDays(9)), 0, 0, 0));

        assertThat(elements(element -> element.hasAttribute("data-requests-of")))
                .extracting(element -> element.getAttribute("data-requests-of"))
                .containsExactly("S3", "S1", "S2");
    }

    @Test
    void saysThatThereIsNothing() {
        open();

        assertThat(panel("procedures-panel").getClassList()).contains("nothing");
    }

    @Test
    void theFileHasNothingThatThePageDoesNotTell() {
        List<RequestFigures> schools =
                List.of(figures("S1", new Standing(1, 0, 9, 0, 0, 0), Optional.of(FRIDAY), 9, 90, 400));

        assertThat(RequestCsv.schools(schools, Map.of("S1", "=One")).lines().skip(1))
                .containsExactly("S1,\"'=One\",LESSON_SWAP,1,0,9,0,0,0,2026-11-20,9,,");
    }

    private void open(RequestFigures... figures) {
        warehouse.schools(() -> List.of(Schools.morning("S1", 100, 90, 5)));
        warehouse.roster(
                List.of(new Organisation("S1", "One", "PRIMARY", "N", "North", 900, 60, 45, 20, Optional.empty())));
        warehouse.requests(scope -> List.of(figures));
        UI.getCurrent().add(new TeachingView(live(), signedIn(Role.BUREAU)));
        poll();
        poll();
    }

    private static RequestFigures figures(
            String school, Standing standing, Optional<LocalDate> oldest, long known, long median, long ninetieth) {
        return new RequestFigures(
                "LESSON_SWAP",
                school,
                standing,
                oldest,
                new Turnaround(
                        known, Optional.of(Duration.ofMinutes(median)), Optional.of(Duration.ofMinutes(ninetieth))));
    }

    private static List<String> texts(Element row) {
        return row.getChildren().map(Element::getTextRecursively).toList();
    }
}
