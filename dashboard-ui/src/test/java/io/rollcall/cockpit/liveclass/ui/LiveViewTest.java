package io.rollcall.cockpit.liveclass.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import io.rollcall.cockpit.fixture.PageTest;
import io.rollcall.cockpit.fixture.Schools;
import io.rollcall.cockpit.live.LiveDay;
import io.rollcall.cockpit.security.Role;
import io.rollcall.warehouse.query.LiveClasses.LiveClass;
import io.rollcall.warehouse.query.LiveCurve.WatchPoint;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LiveViewTest extends PageTest {

    private static final Instant BEGIN = Instant.parse("2026-11-22T23:45:00Z");
    private static final OptionalLong UNKNOWN = OptionalLong.empty();

    @Test
    void participationIsOverTheClassesThatAreKnownAndItsCoverageSaysHowManyTheseAre() {
        open(
                own("S1", 40, OptionalLong.of(30), 25, 9_000),
                own("S2", 60, UNKNOWN, 0, 0),
                openClass("S1", OptionalLong.of(50), 45, 36_000));

        assertThat(figure("live_now")).isEqualTo("3");
        assertThat(figure("watching")).isEqualTo("70");
        assertThat(figure("participation")).isEqualTo("0.75");
        assertThat(figure("participation_coverage")).isEqualTo("0.4");
        assertThat(figure("watched_time")).isEqualTo("12.5");
        assertThat(figure("watched_each")).isEqualTo("9.375");
    }

    @Test
    void aClassThatNothingWasSentOfIsADashAndNoNought() {
        open(own("S1", 40, UNKNOWN, 0, 0));

        assertThat(figure("live_now")).isEqualTo("1");
        assertThat(figure("watching")).isEmpty();
        assertThat(figure("participation")).isEmpty();
        assertThat(figure("participation_coverage")).isEqualTo("0.0");
        assertThat(cells(element("data-school", "S1")))
                .containsExactly("School S1", "1 / 1", "–", "–", "–", "0.0%", "–");
    }

    @Test
    void aDayWithoutLiveClassesSaysSo() {
        open();

        assertThat(figure("live_now")).isEmpty();
        assertThat(panel("live-schools-panel").getTextRecursively()).contains("Nothing of live classes is known");
    }

    @Test
    void afterTheEndNobodyWatches() {
        now = BEGIN.plus(Duration.ofMinutes(41));
        open(own("S1", 40, OptionalLong.of(30), 0, 9_000));

        assertThat(figure("live_now")).isEqualTo("0");
        assertThat(figure("watching")).isEqualTo("0");
    }

    @Test
    void anOpenClassIsOneHoweverManySchoolsWatchIt() {
        open(openClass("S1", OptionalLong.of(50), 45, 36_000), openClass("S2", OptionalLong.of(10), 5, 3_600));

        assertThat(figure("live_now")).isEqualTo("1");
        assertThat(cells(element("data-live-class", "O-1")))
                .containsExactly("O-1", "07:45–08:25", "2", "50", "60", "11.0", "11.0");
    }

    @Test
    void anOpenClassThatTheTextsNameGoesByItsNameWithItsCodeBeside() {
        open(part("S1", "open-lesson", true, UNKNOWN, OptionalLong.of(50), 45, 36_000));

        assertThat(cells(element("data-live-class", "open-lesson"))).startsWith("Open lessonopen-lesson");
    }

    /** The bureau sees schools, and no class of one school's pupils. */
    @Test
    void aSchoolsOwnClassHasNoLine() {
        open(own("S1", 40, OptionalLong.of(30), 25, 9_000));

        assertThat(elements(element -> element.hasAttribute("data-live-class"))).isEmpty();
    }

    private void open(LiveClass... classes) {
        warehouse.schools(() -> List.of(Schools.morning("S1", 100, 90, 5), Schools.morning("S2", 100, 80, 9)));
        Instant moment = now;
        warehouse.live(() -> new LiveDay(moment, List.of(classes), List.of(new WatchPoint(BEGIN, 70, 0, 70))));
        UI.getCurrent().add(new LiveView(live(), signedIn(Role.BUREAU)));
        poll();
        poll();
    }

    private static LiveClass own(String school, long expected, OptionalLong participants, long watching, long seconds) {
        return part(school, "L-1", false, OptionalLong.of(expected), participants, watching, seconds);
    }

    private static LiveClass openClass(String school, OptionalLong participants, long watching, long seconds) {
        return part(school, "O-1", true, UNKNOWN, participants, watching, seconds);
    }

    private static LiveClass part(
            String school,
            String id,
            boolean open,
            OptionalLong expected,
            OptionalLong participants,
            long watching,
            long seconds) {
        return new LiveClass(
                school, id, open, expected, BEGIN, BEGIN.plus(Duration.ofMinutes(40)), participants, watching, seconds);
    }

    private static List<String> cells(Element row) {
        return row.getChildren().map(Element::getTextRecursively).toList();
    }
}
