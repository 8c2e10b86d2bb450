package io.rollcall.cockpit.overview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.Panel;
import io.rollcall.cockpit.component.Term;
import io.rollcall.cockpit.component.TermButton;
import io.rollcall.cockpit.component.WriteText;
import io.rollcall.cockpit.frame.Address;
import io.rollcall.cockpit.live.Ranking;
import io.rollcall.cockpit.live.Ranking.Entry;
import io.rollcall.cockpit.live.Ranking.Order;
import io.rollcall.cockpit.live.Shown;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The schools in the order that is asked for, a page at a time as plain rows. Figures change as they come; places change
 * every few seconds only, so that a row can be read.
 */
final class RankingPanel extends Panel {

    static final int ROWS = 20;

    private static final long serialVersionUID = 1L;
    private static final Duration PLACES_STAY = Duration.ofSeconds(3);

    private final transient FigureFormat format;
    private final Select<Order> order = new Select<>();
    private final TextField search = new TextField();
    private final Div table = new Div();
    private final Span range = new Span();
    private final NativeButton before = new NativeButton();
    private final NativeButton after = new NativeButton();
    private final List<SchoolRow> rows = new ArrayList<>();

    private transient Optional<Shown> shown = Optional.empty();
    private transient List<Entry> ranked = List.of();
    private transient Instant rankedAt = Instant.EPOCH;
    private transient Address here = Address.NOW;
    private int page;

    RankingPanel(FigureFormat format, String title) {
        super("ranking-panel", title);
        this.format = format;
        order.setItems(Order.values());
        order.setItemLabelGenerator(one ->
                getTranslation("order." + one.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        order.setValue(Order.LOWEST_RATE);
        order.setAriaLabel(getTranslation("ranking.order"));
        order.addValueChangeListener(change -> rankAnew());
        search.setPlaceholder(getTranslation("ranking.search"));
        search.setAriaLabel(getTranslation("ranking.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> rankAnew());
        var tools = new Div(order, search);
        tools.addClassName("ranking-tools");
        table.addClassName("schools");
        table.getElement().setAttribute("role", "table");
        table.getElement().setAttribute("aria-label", title);
        table.add(head());
        add(tools, table, pager());
    }

    void show(Shown next, Address address) {
        here = address;
        boolean places = shown.map(last -> mustRank(last, next)).orElse(true);
        shown = Optional.of(next);
        if (places) {
            rank(next);
        } else {
            refresh(next);
        }
        showPage();
    }

    private boolean mustRank(Shown last, Shown next) {
        return last.session() != next.session()
                || !last.scope().equals(next.scope())
                || last.schools().size() != next.schools().size()
                || !last.snapshot().date().equals(next.snapshot().date())
                || !next.snapshot().takenAt().isBefore(rankedAt.plus(PLACES_STAY));
    }

    private void rankAnew() {
        page = 0;
        shown.ifPresent(this::rank);
        showPage();
    }

    private void rank(Shown now) {
        ranked = Ranking.of(now.entries(), order.getValue(), search.getValue());
        rankedAt = now.snapshot().takenAt();
        page = Math.clamp(page, 0, lastPage());
    }

    /** New figures for everybody in the places where they stand. */
    private void refresh(Shown now) {
        Map<String, Entry> fresh = now.entries().stream()
                .collect(Collectors.toMap(entry -> entry.school().school(), Function.identity()));
        ranked = ranked.stream()
                .map(entry -> fresh.getOrDefault(entry.school().school(), entry))
                .toList();
    }

    private void showPage() {
        int first = page * ROWS;
        int count = Math.min(ROWS, ranked.size() - first);
        while (rows.size() < count) {
            var row = new SchoolRow(format);
            rows.add(row);
            table.add(row);
        }
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).setVisible(i < count);
            if (i < count) {
                rows.get(i).show(first + i + 1, ranked.get(first + i), here);
            }
        }
        WriteText.into(
                range,
                ranked.isEmpty()
                        ? getTranslation("ranking.none")
                        : getTranslation(
                                "ranking.range",
                                format.count(first + 1),
                                format.count(first + count),
                                format.count(ranked.size())));
        before.setEnabled(page > 0);
        after.setEnabled(page < lastPage());
    }

    private void turn(int pages) {
        page = Math.clamp(page + pages, 0, lastPage());
        showPage();
    }

    private int lastPage() {
        return Math.max(0, (ranked.size() - 1) / ROWS);
    }

    private Div head() {
        var head = new Div(
                headCell(new Span(getTranslation("ranking.place")), "school-place"),
                headCell(new Span(getTranslation("ranking.school")), "school-who"),
                headCell(new TermButton(Term.ATTENDANCE_RATE, getTranslation("ranking.rate")), "school-rate"),
                headCell(new TermButton(Term.DEVIATION, getTranslation("ranking.deviation")), "school-deviation"),
                headCell(new TermButton(Term.COVERAGE), "school-coverage"));
        head.addClassNames("school", "schools-head");
        head.getElement().setAttribute("role", "row");
        return head;
    }

    private static Div headCell(Component content, String className) {
        var cell = new Div(content);
        cell.addClassName(className);
        cell.getElement().setAttribute("role", "columnheader");
        return cell;
    }

    private Div pager() {
        before.addClassName("turn");
        after.addClassName("turn");
        before.setText("‹");
        before.setAriaLabel(getTranslation("ranking.before"));
        before.addClickListener(click -> turn(-1));
        after.setText("›");
        after.setAriaLabel(getTranslation("ranking.after"));
        after.addClickListener(click -> turn(1));
        var privacy = new TermButton(Term.SMALL_GROUPS);
        privacy.addClassName("privacy");
        var pager = new Div(privacy, range, before, after);
        pager.addClassName("pager");
        return pager;
    }
}
