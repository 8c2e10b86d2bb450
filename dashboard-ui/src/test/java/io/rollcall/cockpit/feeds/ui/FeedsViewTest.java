package io.rollcall.cockpit.feeds.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import io.rollcall.cockpit.fixture.PageTest;
import io.rollcall.cockpit.fixture.Schools;
import io.rollcall.cockpit.security.Role;
import io.rollcall.warehouse.query.FeedsNow.FeedFigures;
import io.rollcall.warehouse.query.FeedsNow.Sent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedsViewTest extends PageTest {

    @BeforeEach
    void oneSchoolSpeaksAndOneIsSilent() {
        warehouse.schools(() -> List.of(Schools.morning("S1", 4711, 90, 10), Schools.silent("S2", 50)));
        UI.getCurrent().add(new FeedsView(live(), signedIn(Role.OPERATOR)));
        poll();
    }

    @Test
    void theSilentComeFirstAndTheOthersSayWhenTheyWereHeard() {
        assertThat(elements(element -> element.hasAttribute("data-reporting-level")).stream()
                        .map(element -> element.getAttribute("data-school")))
                .containsExactly("S2", "S1");
        assertThat(element("data-school", "S2").getTextRecursively()).contains("not reporting");
        assertThat(element("data-school", "S1").getTextRecursively()).contains("07:58:10", "just now");
    }

    @Test
    void aSchoolThatHasGoneQuietIsTold() {
        now = now.plus(Duration.ofHours(2));
        poll();

        assertThat(element("data-school", "S1").getAttribute("data-reporting-level"))
                .isEqualTo("quiet");
        assertThat(element("data-school", "S1").getTextRecursively()).contains("2 h ago");
        assertThat(figure("schools_quiet")).isEqualTo("1");
        assertThat(figure("schools_silent")).isEqualTo("1");
        assertThat(figure("schools_heard")).isEqualTo("0");
    }

    @Test
    void aFeedSaysHowMuchOfItsLatestWasRejected() {
        assertThat(UI.getCurrent().getElement().getTextRecursively()).contains("No feed has sent anything that day.");

        warehouse.feeds(new FeedFigures("sis", now, Optional.empty(), new Sent(9_000, 120, 3), new Sent(0, 100, 0)));
        now = now.plusSeconds(6);
        poll();

        assertThat(element("data-feed", "sis").getTextRecursively()).contains("9,000", "120", "100 of 100");
        assertThat(element("data-feed", "sis").getAttribute("data-rejecting")).isEqualTo("true");
    }

    @Test
    void noFigureOfAPupilIsOnThePage() {
        assertThat(UI.getCurrent().getElement().getTextRecursively()).doesNotContain("4,711", "4711", "%");
        assertThat(elements(element -> element.hasAttribute("data-figure")).stream()
                        .map(element -> element.getAttribute("data-figure")))
                .allMatch(figure -> figure.startsWith("schools_"));
    }
}
