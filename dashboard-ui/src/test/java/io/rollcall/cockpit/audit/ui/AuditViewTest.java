package io.rollcall.cockpit.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.Element;
import io.rollcall.cockpit.fixture.PageTest;
import io.rollcall.cockpit.fixture.Schools;
import io.rollcall.cockpit.security.Role;
import io.rollcall.warehouse.query.AuditLines.AuditLine;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditViewTest extends PageTest {

    private static final AuditLine MATCH = line(
            "2026-11-22T23:40:00Z", "m", "FEED", "OUTSTANDING_MATCH", "S1", "ATTENDANCE/2026-11-23/AM", "DONE", 1200);
    private static final AuditLine REFUSED = line(
            "2026-11-22T23:30:00Z", "r", "OPERATOR", "PERMISSION_FAILURE", "", "GET /v1/export/{view}", "ROLE_X", 0);
    private static final AuditLine YESTERDAY =
            line("2026-11-22T15:59:59Z", "y", "BUREAU", "EXPORT", "", "view=schools", "DONE", 0);

    @BeforeEach
    void someSchool() {
        warehouse.schools(() -> List.of(Schools.morning("S1", 100, 90, 10)));
    }

    @Test
    void theDaysLinesStandInTheDistrictsTimeAndInWords() {
        open(MATCH, REFUSED, YESTERDAY);

        assertThat(lines()).containsExactly("m", "r");
        assertThat(element("data-line", "m").getTextRecursively())
                .contains("2026-11-23 07:40:00", "wang", "Feed", "Asked who is outstanding", "School S1")
                .contains("Attendance · 2026-11-23 · Morning", "Done", "1,200");
        assertThat(element("data-line", "r").getTextRecursively())
                .contains("Operator", "Asked for what is not theirs", "Export of a view", "ROLE_X");
    }

    @Test
    void whatTheLogKeepsIsSeenByPointingAtItsWords() {
        open(line(
                "2026-11-22T23:30:00Z",
                "r",
                "OPERATOR",
                "PERMISSION_FAILURE",
                "",
                "PAGE /attendance",
                "ROLE_NOT_ALLOWED",
                0));

        Element line = element("data-line", "r");
        assertThat(line.getTextRecursively()).contains("Page Attendance", "Refused: not open to the role");
        assertThat(tree(line).map(element -> element.getAttribute("title")))
                .contains("PAGE /attendance", "ROLE_NOT_ALLOWED");
    }

    @Test
    void onAPhoneWhatNobodyCouldGuessSaysWhatItIs() {
        open(MATCH);

        assertThat(element("data-word", "People").getTextRecursively()).isEqualTo("1,200");
        assertThat(element("data-word", "Actor").getTextRecursively()).isEqualTo("wang");
        assertThat(element("data-word", "Outcome").getTextRecursively()).isEqualTo("Done");
    }

    @Test
    void onAPhoneWhatIsNotThereIsLeftOut() {
        open(REFUSED);

        assertThat(element("data-line", "r").getChildren().filter(cell -> cell.hasAttribute("data-empty")))
                .hasSize(3)
                .allSatisfy(cell -> assertThat(cell.getTextRecursively()).isEqualTo("–"));
    }

    @Test
    void oneActionCanBeChosen() {
        open(MATCH, REFUSED);

        choose("PERMISSION_FAILURE");
        assertThat(lines()).containsExactly("r");

        choose("CLASS_VIEW");
        assertThat(lines()).isEmpty();
        assertThat(page()).contains("Nothing of this action was written on this day.");
    }

    @Test
    void aDayOfWhichThereIsNothingSaysSo() {
        open(YESTERDAY);

        assertThat(lines()).isEmpty();
        assertThat(page()).contains("Nothing was written on this day.");
    }

    @Test
    void aLogThatCannotBeReadIsNotAnEmptyOne() {
        warehouse.silent(true);
        open(MATCH);

        assertThat(page()).contains("The log is being read").doesNotContain("Nothing was written");
    }

    @Test
    void thePurposeOfALookAtAClassIsInWords() {
        open(new AuditLine(
                Instant.parse("2026-11-22T23:40:00Z"),
                "c",
                "chen",
                "SCHOOL",
                "CLASS_VIEW",
                "S1",
                "page=classes grade=3 date=today",
                "CHECK_ROLL:F-2026-114",
                "DONE",
                0));

        assertThat(element("data-line", "c").getTextRecursively())
                .contains("Looked at a class", "Check that every roll has been called · F-2026-114")
                .contains("Page Classes · grade 3 · day Today");
    }

    @Test
    void aCodeOfALaterBuildStandsAsItIs() {
        open(line("2026-11-22T23:40:00Z", "n", "JANITOR", "SWEPT", "S9", "", "DONE", 0));

        assertThat(element("data-line", "n").getTextRecursively()).contains("JANITOR", "SWEPT", "S9");
    }

    @Test
    void aLongLogIsTurnedPageByPage() {
        open(IntStream.range(0, AuditPanel.ROWS + 1)
                .mapToObj(i -> line("2026-11-22T23:40:00Z", "l" + i, "BUREAU", "EXPORT", "", "view=x", "DONE", 0))
                .toArray(AuditLine[]::new));

        assertThat(lines()).hasSize(AuditPanel.ROWS);
        assertThat(page()).contains("of 41");
    }

    private void open(AuditLine... log) {
        warehouse.audit(log);
        UI.getCurrent().add(new AuditView(live(), signedIn(Role.AUDITOR)));
        poll();
        poll();
    }

    private void choose(String action) {
        @SuppressWarnings("unchecked") // The page has one, of texts.
        var select = (Select<String>) tree(UI.getCurrent().getElement())
                .flatMap(element -> element.getComponent().stream())
                .filter(Select.class::isInstance)
                .findFirst()
                .orElseThrow();
        select.setValue(action);
        poll();
        poll();
    }

    private static List<String> lines() {
        return elements(element -> element.hasAttribute("data-line")).stream()
                .map(element -> element.getAttribute("data-line"))
                .toList();
    }

    private static String page() {
        return UI.getCurrent().getElement().getTextRecursively();
    }

    private static AuditLine line(
            String at, String id, String role, String action, String school, String scope, String outcome, int people) {
        return new AuditLine(Instant.parse(at), id, "wang", role, action, school, scope, "", outcome, people);
    }
}
