package io.rollcall.cockpit.alerts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import io.rollcall.cockpit.alerts.AlertNote;
import io.rollcall.cockpit.alerts.AlertWords;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.WriteText;
import io.rollcall.cockpit.frame.Address;
import io.rollcall.warehouse.query.Alert;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.BiPredicate;

/** One alert: how urgent, what, who, since when, by which figures; and who looks after it. */
final class AlertRow extends Div {

    private static final long serialVersionUID = 1L;

    private final transient FigureFormat format;
    private final transient AlertWords words;
    private final Span severity = cell("alert-severity");
    private final Span rule = cell("alert-rule");
    private final Anchor school = new Anchor();
    private final Span when = cell("alert-when");
    private final Span evidence = cell("alert-evidence");
    private final Span taken = cell("alert-taken");
    private final Select<AlertNote> take = new Select<>();
    private transient Alert alert;

    /** Tells what somebody does about it, and is told whether that was kept. */
    AlertRow(FigureFormat format, AlertWords words, Alert first, BiPredicate<Alert, AlertNote> takeUp) {
        this.format = format;
        this.words = words;
        this.alert = first;
        addClassName("alert");
        getElement().setAttribute("role", "row");
        school.addClassName("alert-school");
        take.addClassName("alert-take");
        take.setItems(AlertNote.values());
        take.setItemLabelGenerator(note -> getTranslation(note.textKey()));
        take.setPlaceholder(getTranslation("alerts.take-up"));
        take.setAriaLabel(getTranslation("alerts.take-up"));
        take.addValueChangeListener(change -> {
            if (change.isFromClient() && !takeUp.test(alert, change.getValue())) {
                WriteText.into(taken, getTranslation("alerts.not-kept"));
            }
        });
        add(severity, rule, around(school), when, evidence, taken, around(take));
    }

    /** @param dataClock whether the district goes by its data's clock, and not by this machine's */
    void show(Alert next, ZoneId zone, LocalDate today, boolean dataClock) {
        alert = next;
        getElement().setAttribute("data-alert-rule", next.rule());
        getElement().setAttribute("data-severity", next.severity());
        getElement().setAttribute("data-school", next.school());
        getElement().setAttribute("data-open", Boolean.toString(next.isOpen()));
        WriteText.into(severity, words.severity(next));
        WriteText.into(rule, words.rule(next));
        WriteText.into(school, next.schoolName().isEmpty() ? next.school() : next.schoolName());
        school.setHref(Address.NOW.atSchool(next.school()));
        WriteText.into(
                when,
                next.closedAt()
                        .map(closed -> getTranslation(
                                "alerts.from-to", time(next.openedAt(), zone, today), time(closed, zone, today)))
                        .orElseGet(() -> getTranslation("alerts.since", time(next.openedAt(), zone, today))));
        WriteText.into(evidence, words.evidence(next));
        WriteText.into(
                taken,
                next.acknowledged()
                        .map(by -> taken(by, next, dataClock ? "alerts.taken.by-machine" : "alerts.taken", zone, today))
                        .orElseGet(() -> next.isOpen() ? "" : words.ending(next)));
        getElement().getClassList().set("is-taken", next.acknowledged().isPresent());
        take.setVisible(next.isOpen());
    }

    /** Without a time where the alert's own stands in its place, since this machine's clock was behind it. */
    private String taken(Alert.Acknowledged by, Alert of, String timed, ZoneId zone, LocalDate today) {
        return by.at().isAfter(of.openedAt())
                ? getTranslation(timed, by.login(), time(by.at(), zone, today), note(by.note()))
                : getTranslation("alerts.taken.untimed", by.login(), note(by.note()));
    }

    private String note(String name) {
        return AlertNote.named(name).map(note -> getTranslation(note.textKey())).orElse(name);
    }

    private String time(Instant moment, ZoneId zone, LocalDate today) {
        LocalDate day = LocalDate.ofInstant(moment, zone);
        String minute = format.minute(moment, zone);
        return day.equals(today) ? minute : format.day(day) + " " + minute;
    }

    /** A cell with a control in it, which keeps its own role. */
    private static Span around(Component control) {
        var cell = cell("alert-control");
        cell.add(control);
        return cell;
    }

    private static Span cell(String className) {
        var cell = new Span();
        cell.addClassName(className);
        cell.getElement().setAttribute("role", "cell");
        return cell;
    }
}
