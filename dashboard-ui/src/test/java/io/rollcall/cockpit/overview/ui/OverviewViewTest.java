package io.rollcall.cockpit.overview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.browserless.internal.Routes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.shared.communication.PushMode;
import io.rollcall.cockpit.fixture.FakeWarehouse;
import io.rollcall.cockpit.fixture.Schools;
import io.rollcall.cockpit.overview.HandTicker;
import io.rollcall.cockpit.overview.Overviews;
import io.rollcall.cockpit.security.Role;
import io.rollcall.cockpit.security.SignedIn;
import io.rollcall.cockpit.security.Viewer;
import io.rollcall.warehouse.query.DistrictProfile;
import io.rollcall.warehouse.query.Figures;
import io.rollcall.warehouse.query.SchoolFigures;
import io.rollcall.warehouse.query.SessionFigures;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OverviewViewTest extends BrowserlessTest {

    private static final SignedIn VIEWER = new SignedIn() {
        @Override
        public Viewer viewer() {
            return new Viewer("wang", Role.BUREAU, "haizhu", "");
        }

        @Override
        public void signOut() {}
    };

    private Instant now = Instant.parse("2026-11-22T23:58:12Z");
    private final HandTicker ticker = new HandTicker();
    private final FakeWarehouse warehouse = new FakeWarehouse()
            .with(new DistrictProfile("haizhu", "Haizhu", ZoneId.of("Asia/Shanghai"), false))
            .completeThrough(() -> Optional.of(now.minusSeconds(2)));

    /** The view is put on the page by hand; only Spring can make one. */
    @Override
    protected synchronized Routes discoverRoutes() {
        return new Routes();
    }

    @BeforeEach
    void speakEnglishToNoBrowser() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        UI.getCurrent().getPushConfiguration().setPushMode(PushMode.DISABLED);
    }

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
        assertThat(row.getTextRecursively()).contains("not reporting").doesNotContain("0.0%");
        assertThat(cell(row, "attendance_rate").getAttribute("data-value")).isEmpty();
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
        assertThat(panel("freshness").getTextRecursively()).contains("does not answer since 07:58:12");
        assertThat(figure("attending")).isEqualTo("95");
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

    private void show(SchoolFigures... schools) {
        warehouse.schools(() -> List.of(schools));
        UI.getCurrent().getChildren().filter(OverviewView.class::isInstance).forEach(Component::removeFromParent);
        open();
        poll();
    }

    private OverviewView open() {
        var view = new OverviewView(Overviews.of(warehouse, () -> now, ticker), VIEWER);
        UI.getCurrent().add(view);
        return view;
    }

    private void poll() {
        now = now.plus(Duration.ofMillis(300));
        ticker.tick();
        MockVaadin.runUIQueue();
    }

    private static String figure(String name) {
        return element("data-figure", name).getAttribute("data-value");
    }

    private static Element cell(Element row, String column) {
        return tree(row)
                .filter(element -> column.equals(element.getAttribute("data-column")))
                .findFirst()
                .orElseThrow();
    }

    private static Element panel(String className) {
        return elements(element -> element.getClassList().contains(className)).getFirst();
    }

    private static Element element(String attribute, String value) {
        return elements(element -> value.equals(element.getAttribute(attribute)))
                .getFirst();
    }

    private static List<Element> elements(Predicate<Element> wanted) {
        return UI.getCurrent()
                .getChildren()
                .map(Component::getElement)
                .flatMap(OverviewViewTest::tree)
                .filter(element -> !element.isTextNode())
                .filter(wanted)
                .toList();
    }

    private static Stream<Element> tree(Element root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(OverviewViewTest::tree))
                .filter(element -> !element.isTextNode());
    }
}
