package io.rollcall.cockpit.overview.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import io.rollcall.cockpit.fixture.PageTest;
import io.rollcall.cockpit.fixture.Schools;
import io.rollcall.cockpit.map.DistrictAreas;
import io.rollcall.cockpit.security.Role;
import io.rollcall.warehouse.query.DistrictProfile;
import io.rollcall.warehouse.query.Figures;
import io.rollcall.warehouse.query.Organisation;
import io.rollcall.warehouse.query.Organisation.Place;
import io.rollcall.warehouse.query.SchoolFigures;
import io.rollcall.warehouse.query.SessionFigures;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OverviewViewTest extends PageTest {

    private DistrictAreas areas = DistrictAreas.of(Optional.empty());

    @Test
    void showsEveryFigureWithItsExactValue() {
        show(Schools.school("S1", true, new SessionFigures("AM", new Figures(1000, 900, 20, 5, 30, 10, 15))));

        assertThat(figure("expected")).isEqualTo("1000");
        assertThat(figure("possible")).isEqualTo("985");
        assertThat(figure("attending")).isEqualTo("925");
        assertThat(figure("absent")).isEqualTo("40");
        assertThat(figure("present")).isEqualTo("900");
        assertThat(figure("late")).isEqualTo("20");
        assertThat(figure("offsite")).isEqualTo("5");
        assertThat(figure("excused")).isEqualTo("30");
        assertThat(figure("unexcused")).isEqualTo("10");
        assertThat(figure("not_required")).isEqualTo("15");
        assertThat(figure("unknown")).isEqualTo("20");
        assertThat(figure("attendance_rate")).isEqualTo(Double.toString(925 / 965.0));
        assertThat(figure("coverage")).isEqualTo(Double.toString(965 / 985.0));
        assertThat(element("data-figure", "expected").getText()).isEqualTo("1,000");
    }

    @Test
    void showsNoFigureAtAllBeforeTheWarehouseHasAnswered() {
        warehouse.silent(true);
        open();

        assertThat(figure("absent")).isEmpty();
        assertThat(element("data-figure", "absent").getText()).isEqualTo("–");
    }

    @Test
    void aSchoolThatSaidNothingHasNoRateAndIsNotAtZero() {
        show(Schools.morning("S1", 100, 95, 5), Schools.silent("S2", 50));

        Element row = element("data-school", "S2");
        assertThat(row.getAttribute("data-reporting")).isEqualTo("false");
        assertThat(cell(row, "attendance_rate").getTextRecursively()).isEqualTo("not reporting");
        assertThat(cell(row, "attendance_rate").getAttribute("data-value")).isEmpty();
        assertThat(cell(row, "coverage").getTextRecursively()).isEqualTo("0.0%");
        assertThat(figure("schools_reporting")).isEqualTo("1");
        assertThat(figure("schools_expected")).isEqualTo("2");
    }

    @Test
    void greysARateOfWhichTooLittleIsKnown() {
        show(Schools.morning("S1", 100, 49, 0));
        assertThat(panel("rate-panel").getClassList()).contains("greyed");

        show(Schools.morning("S1", 100, 49, 1));
        assertThat(panel("rate-panel").getClassList()).doesNotContain("greyed");
    }

    @Test
    void marksADataFaultAndShowsItAsItIs() {
        show(Schools.morning("S1", 100, 101, 3));

        assertThat(figure("unknown")).isEqualTo("-4");
        assertThat(panel("standing-panel").getClassList()).contains("fault");
        assertThat(element("data-school", "S1").getClassList()).contains("fault");
        assertThat(figure("schools_fault")).isEqualTo("1");
    }

    @Test
    void staleFiguresStayAndAreMarked() {
        show(Schools.morning("S1", 100, 95, 5));
        assertThat(panel("freshness").getAttribute("data-trust")).isEqualTo("live");
        warehouse.completeThrough(() -> Optional.of(now.minusSeconds(21)));
        poll();
        assertThat(panel("freshness").getAttribute("data-trust")).isEqualTo("stale");

        warehouse.silent(true);
        poll();

        assertThat(panel("freshness").getAttribute("data-trust")).isEqualTo("unreachable");
        assertThat(panel("freshness").getTextRecursively()).contains("does not answer since 07:58:13");
        assertThat(figure("attending")).isEqualTo("95");
    }

    @Test
    void aDistrictByItsDatasClockShowsNoTimeOfNow() {
        show(Schools.morning("S1", 100, 95, 5));
        poll();
        assertThat(element("role", "timer").isVisible()).isTrue();
        assertThat(panel("bar-data-clock").isVisible()).isFalse();
        assertThat(panel("freshness-clock").isVisible()).isFalse();

        warehouse.with(new DistrictProfile("haizhu", "Haizhu", ZoneId.of("Asia/Shanghai"), true));
        warehouse.latestDay(LocalDate.of(2026, 11, 23));
        now = now.plus(Duration.ofSeconds(31));
        poll();
        poll();

        assertThat(element("role", "timer").isVisible()).isFalse();
        assertThat(panel("bar-data-clock").isVisible()).isTrue();
        assertThat(panel("freshness-complete").getTextRecursively()).endsWith("machine’s time");
        assertThat(panel("freshness-clock").isVisible()).isTrue();
        assertThat(figure("alerts_open")).isEqualTo("0");
    }

    @Test
    void updatesInPlace() {
        show(Schools.morning("S1", 100, 40, 5));
        Element present = element("data-figure", "present");
        warehouse.schools(() -> List.of(Schools.morning("S1", 100, 41, 5)));
        poll();

        assertThat(present.getAttribute("data-value")).isEqualTo("41");
    }

    @Test
    void showsOnePageOfManySchools() {
        show(IntStream.range(0, 1639)
                .mapToObj(i -> Schools.morning("S" + i, 100, 50 + i % 50, 5))
                .toArray(SchoolFigures[]::new));

        assertThat(elements(element -> element.hasAttribute("data-school"))).hasSize(RankingPanel.ROWS);
    }

    @Test
    void choosesTheSessionUnderWayAndOffersTheOthers() {
        var am = new SessionFigures("AM", Schools.figures(100, 90, 5));
        var pm = new SessionFigures("PM", Schools.figures(100, 0, 0));
        show(Schools.school("S1", true, am, pm));

        assertThat(panel("session-switch").getAttribute("data-session")).isEqualTo("AM");
        assertThat(panel("session-buttons").getChildCount()).isEqualTo(3);
        assertThat(figure("expected")).isEqualTo("100");
    }

    @Test
    void thePollEndsWhenThePageIsLeft() {
        OverviewView view = open();
        assertThat(ticker.running()).isOne();

        view.removeFromParent();

        assertThat(ticker.running()).isZero();
    }

    @Test
    void everySchoolOfTheRankingLeadsToItsPage() {
        show(Schools.morning("S1", 100, 95, 5));

        assertThat(tree(element("data-school", "S1"))
                        .filter(element -> element.getTag().equals("a"))
                        .findFirst()
                        .orElseThrow()
                        .getAttribute("href"))
                .isEqualTo("school/S1");
    }

    @Test
    void comparesTheRateWithTheSameWeekdayAndTheDayBefore() {
        warehouse.past(date -> switch (date.getDayOfWeek()) {
            case MONDAY -> List.of(Schools.morning("S1", 100, 90, 10));
            case FRIDAY -> List.of(Schools.morning("S1", 100, 97, 3));
            default -> List.of();
        });
        show(Schools.morning("S1", 100, 95, 5));
        // A few aspects are asked for in a tick.
        poll();
        poll();

        assertThat(Double.parseDouble(element("data-compared", "usual_range").getAttribute("data-value")))
                .isCloseTo(0.05, within(1e-9));
        assertThat(Double.parseDouble(element("data-compared", "day_before").getAttribute("data-value")))
                .isCloseTo(-0.02, within(1e-9));
        assertThat(cell(element("data-school", "S1"), "deviation").getText()).isEqualTo("+5.0");
    }

    @Test
    void schoolsAreOnAMapOnceAPlaceIsKnownAndCellsUntilThen() {
        show(Schools.morning("S1", 100, 95, 5));
        assertThat(panel("glance-panel").getAttribute("data-look")).isEqualTo("mosaic");

        warehouse.roster(List.of(new Organisation(
                "S1", "One", "PRIMARY", "N", "North", 100, 9, 8, 3, Optional.of(new Place(23.1, 113.3)))));
        show(Schools.morning("S1", 100, 95, 5));
        poll();
        poll();

        assertThat(panel("glance-panel").getAttribute("data-look")).isEqualTo("map");
        assertThat(figure("schools_from_95")).isEqualTo("1");
    }

    private void show(SchoolFigures... schools) {
        warehouse.schools(() -> List.of(schools));
        UI.getCurrent().getChildren().filter(OverviewView.class::isInstance).forEach(Component::removeFromParent);
        open();
        poll();
    }

    private OverviewView open() {
        var view = new OverviewView(live(), signedIn(Role.BUREAU), areas);
        UI.getCurrent().add(view);
        return view;
    }
}
