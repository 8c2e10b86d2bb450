package io.rollcall.cockpit.alerts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.rollcall.cockpit.alerts.AlertNote;
import io.rollcall.cockpit.alerts.AlertWords;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.Panel;
import io.rollcall.cockpit.component.Turn;
import io.rollcall.cockpit.live.Shown;
import io.rollcall.warehouse.query.Alert;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** Alerts in a row each, a page at a time; a row stays where it is while only its figures change. */
final class AlertsPanel extends Panel {

    static final int ROWS = 30;

    private static final long serialVersionUID = 1L;

    private final transient FigureFormat format;
    private final transient AlertWords words;
    private final transient BiPredicate<Alert, AlertNote> takeUp;
    private final Div table = new Div();
    private final Span none;
    private final Turn turn;
    private final Map<String, AlertRow> rows = new HashMap<>();
    private transient List<String> places = List.of();
    private transient List<Alert> alerts = List.of();
    private transient ZoneId zone = ZoneOffset.UTC;
    private transient LocalDate today = LocalDate.EPOCH;
    private transient boolean dataClock;

    AlertsPanel(
            FigureFormat format, String className, String title, String empty, BiPredicate<Alert, AlertNote> takeUp) {
        super(className, title);
        this.format = format;
        this.takeUp = takeUp;
        none = new Span(empty);
        words = new AlertWords(format, this::getTranslation);
        turn = new Turn(format, ROWS, this::showPage);
        table.addClassName("alerts");
        table.getElement().setAttribute("role", "table");
        table.getElement().setAttribute("aria-label", title);
        none.addClassName("alerts-none");
        add(none, table, turn);
    }

    void show(Shown shown, List<Alert> next) {
        alerts = next;
        zone = shown.zone();
        dataClock = shown.snapshot().isByDataClock();
        today = LocalDate.ofInstant(shown.snapshot().takenAt(), zone);
        showPage();
    }

    private void showPage() {
        none.setVisible(alerts.isEmpty());
        turn.setVisible(alerts.size() > ROWS);
        int first = turn.show(alerts.size());
        List<Alert> page = alerts.subList(first, Math.min(alerts.size(), first + ROWS));
        List<String> next = page.stream().map(Alert::id).toList();
        if (!next.equals(places)) {
            places = next;
            table.removeAll();
            rows.keySet().retainAll(next);
            page.forEach(alert -> table.add(row(alert)));
        }
        page.forEach(alert -> row(alert).show(alert, zone, today, dataClock));
    }

    private AlertRow row(Alert alert) {
        return rows.computeIfAbsent(alert.id(), id -> new AlertRow(format, words, alert, takeUp));
    }
}
