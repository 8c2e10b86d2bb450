package io.rollcall.cockpit.notices.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.Panel;
import io.rollcall.cockpit.live.Suppression;
import io.rollcall.warehouse.query.NoticeFigures;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** How far a notice got with each recipient; small numbers are hidden among the others, since their sum is known. */
final class StagesPanel extends Panel {

    private static final long serialVersionUID = 1L;
    private static final List<String> STAGES =
            List.of("confirmed", "read", "delivered", "blocked", "failed", "unknown");

    private final transient FigureFormat format;
    private final Div table = new Div();
    private transient Optional<NoticeFigures> shown = Optional.empty();

    StagesPanel(FigureFormat format, String title) {
        super("stages-panel", title);
        this.format = format;
        table.addClassName("stages");
        table.getElement().setAttribute("role", "table");
        table.getElement().setAttribute("aria-label", title);
        add(table);
    }

    void show(Optional<NoticeFigures> notice) {
        showNothing(
                notice.filter(figures -> figures.schoolsHeard() > 0).isEmpty(), getTranslation("notices.nothing-sent"));
        if (notice.equals(shown)) {
            return;
        }
        shown = notice;
        table.removeAll();
        notice.filter(figures -> figures.audience() > 0).ifPresent(this::fill);
    }

    private void fill(NoticeFigures notice) {
        NoticeFigures.Receipts stands = notice.stands();
        // More known than there are recipients is a fault of the data, which the coverage shows.
        long unknown = Math.max(0, notice.audience() - stands.known());
        List<OptionalLong> told = Suppression.of(
                List.of(stands.confirmed(), stands.read(), stands.sent(), stands.blocked(), stands.failed(), unknown));
        for (int i = 0; i < STAGES.size(); i++) {
            table.add(row(STAGES.get(i), told.get(i), notice.audience()));
        }
    }

    private Div row(String stage, OptionalLong people, long audience) {
        var bar = new Span();
        bar.addClassNames("progress", "stage-" + stage);
        bar.getStyle().set("--share", String.valueOf(Math.min(1, people.orElse(0) / (double) audience)));
        bar.getElement().setAttribute("aria-hidden", "true");
        var count = new Span(
                people.isPresent()
                        ? format.count(people.getAsLong())
                        : getTranslation("school.fewer-than", format.count(Suppression.LEAST)));
        count.addClassName("stage-people");
        count.getElement().setAttribute("role", "cell");
        count.getElement().setAttribute("data-value", people.isPresent() ? Long.toString(people.getAsLong()) : "");
        var name = new Span(getTranslation("notices.stage." + stage));
        name.getElement().setAttribute("role", "rowheader");
        var row = new Div(name, bar, count);
        row.addClassName("stage");
        row.getElement().setAttribute("role", "row");
        row.getElement().setAttribute("data-stage", stage);
        return row;
    }
}
