package io.rollcall.cockpit.feeds.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.Panel;
import io.rollcall.cockpit.component.Turn;
import io.rollcall.cockpit.component.WriteText;
import io.rollcall.cockpit.live.Reporting;
import io.rollcall.cockpit.live.Shown;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Every school with the time of its last event and how long ago that was, a page at a time. */
final class FeedsPanel extends Panel {

    static final int ROWS = 60;

    /** Side by side on a desk, each under the same heads. */
    private static final int COLUMNS = 3;

    private static final long serialVersionUID = 1L;

    private final transient FigureFormat format;
    private final Div table = new Div();
    private final List<Div> heads = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final Turn turn;
    private transient List<Reporting> schools = List.of();
    private transient ZoneId zone = ZoneOffset.UTC;

    FeedsPanel(FigureFormat format, String title) {
        super("feeds-panel", title);
        this.format = format;
        turn = new Turn(format, ROWS, this::showPage);
        table.addClassName("feeds");
        table.getElement().setAttribute("role", "table");
        table.getElement().setAttribute("aria-label", title);
        // It scrolls and holds nothing that the keyboard could go to.
        table.getElement().setAttribute("tabindex", "0");
        for (int column = 0; column < COLUMNS; column++) {
            heads.add(head(column));
        }
        heads.forEach(table::add);
        add(table, turn);
    }

    void show(Shown shown) {
        schools = Reporting.of(shown);
        zone = shown.zone();
        showPage();
    }

    private void showPage() {
        int first = turn.show(schools.size());
        int count = Math.min(ROWS, schools.size() - first);
        int high = Math.ceilDiv(Math.max(1, count), COLUMNS);
        table.getStyle().set("--rows", String.valueOf(high));
        for (int column = 0; column < COLUMNS; column++) {
            heads.get(column).setVisible(column * high < count);
        }
        while (rows.size() < count) {
            var row = new Row();
            rows.add(row);
            table.add(row);
        }
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).setVisible(i < count);
            if (i < count) {
                rows.get(i).show(schools.get(first + i));
            }
        }
    }

    /** Only the first is read out: the others stand over rows of the same table. */
    private Div head(int column) {
        var head = new Div();
        head.addClassNames("feed", "feeds-head");
        if (column == 0) {
            head.getElement().setAttribute("role", "row");
        } else {
            head.getElement().setAttribute("aria-hidden", "true");
        }
        Stream.of("ranking.school", "feeds.last", "feeds.ago")
                .map(this::getTranslation)
                .forEach(name -> {
                    var cell = new Span(name);
                    if (column == 0) {
                        cell.getElement().setAttribute("role", "columnheader");
                    }
                    head.add(cell);
                });
        return head;
    }

    private final class Row extends Div {

        private static final long serialVersionUID = 1L;

        private final Span name = cell("feed-name");
        private final Span last = cell("feed-last");
        private final Span lag = cell("feed-lag");

        Row() {
            addClassName("feed");
            getElement().setAttribute("role", "row");
            add(name, last, lag);
        }

        void show(Reporting reporting) {
            String level = reporting.level().name().toLowerCase(Locale.ROOT);
            getElement().setAttribute("data-school", reporting.school().school());
            getElement().setAttribute("data-reporting-level", level);
            WriteText.into(name, reporting.school().name());
            name.setTitle(
                    reporting.school().school() + " · " + reporting.school().subDistrictName());
            WriteText.into(
                    last,
                    reporting
                            .school()
                            .lastReceived()
                            .map(moment -> format.time(moment, zone))
                            .orElse(FigureFormat.NO_FIGURE));
            WriteText.into(
                    lag,
                    reporting.level() == Reporting.Level.SILENT
                            ? getTranslation("feeds.silent")
                            : words(reporting.lag()));
        }

        private String words(Optional<Duration> age) {
            return age.map(lasting -> lasting.toMinutes() < 1
                            ? getTranslation("feeds.now")
                            : lasting.toHours() < 1
                                    ? getTranslation("feeds.minutes", format.count(lasting.toMinutes()))
                                    : getTranslation("feeds.hours", format.count(lasting.toHours())))
                    .orElse(FigureFormat.NO_FIGURE);
        }
    }

    private static Span cell(String className) {
        var cell = new Span();
        cell.addClassName(className);
        cell.getElement().setAttribute("role", "cell");
        return cell;
    }
}
