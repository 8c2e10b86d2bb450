package io.rollcall.cockpit.liveclass.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.TablePanel;
import io.rollcall.cockpit.component.Term;
import io.rollcall.cockpit.component.TermButton;
import io.rollcall.cockpit.language.NamedCode;
import io.rollcall.cockpit.live.LiveDay;
import io.rollcall.cockpit.live.LiveSum;
import io.rollcall.cockpit.live.Shown;
import io.rollcall.cockpit.panel.CodeBeside;
import io.rollcall.warehouse.query.LiveClasses.LiveClass;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;

/** The day's open classes, each the sum of the schools that take part. */
final class OpenClassesPanel extends TablePanel {

    private static final long serialVersionUID = 1L;

    private final transient FigureFormat format;

    private record Row(String liveClass, LiveSum sum) {}

    OpenClassesPanel(FigureFormat format, String title) {
        super(
                "open-classes-panel",
                title,
                new TermButton(Term.OPEN_CLASS),
                new Span(I18NProvider.translate("live.from-to")),
                new Span(I18NProvider.translate("live.schools-in-it")),
                new TermButton(Term.WATCHING),
                new TermButton(Term.PARTICIPANTS),
                new TermButton(Term.WATCHED_TIME),
                new TermButton(Term.WATCHED_EACH));
        this.format = format;
    }

    void show(LiveDay day, Shown shown) {
        List<Row> rows = day.openClasses(shown.schools()).entrySet().stream()
                .map(entry -> new Row(entry.getKey(), entry.getValue()))
                .toList();
        show(rows, () -> rows.stream().map(row -> row(row, shown.zone())), getTranslation("live.nothing"));
    }

    private Div row(Row row, ZoneId zone) {
        LiveSum sum = row.sum();
        LiveClass first = sum.classes().getFirst();
        Div line = row(
                new Span(
                        new Text(NamedCode.LIVE_CLASS.name(row.liveClass(), this::getTranslation)),
                        new CodeBeside(NamedCode.LIVE_CLASS, row.liveClass())),
                new Span(getTranslation(
                        "live.times", format.minute(first.opens(), zone), format.minute(first.closes(), zone))),
                new Span(format.count(sum.schools())),
                new Span(count(sum.watching())),
                new Span(count(sum.participants())),
                new Span(format.decimal(sum.hours())),
                new Span(format.decimal(sum.minutesEach())));
        line.getElement().setAttribute("data-live-class", row.liveClass());
        return line;
    }

    private String count(OptionalLong count) {
        return count.isPresent() ? format.count(count.getAsLong()) : FigureFormat.NO_FIGURE;
    }
}
