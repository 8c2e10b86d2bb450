package io.rollcall.cockpit.checkins.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.Panel;
import io.rollcall.cockpit.component.Term;
import io.rollcall.cockpit.component.TermButton;
import io.rollcall.warehouse.query.CheckIns.CheckIn;
import io.rollcall.warehouse.query.PublishedAnswers.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** How people answered check-ins that are closed, the newest first: nothing but what is published, with small groups put together. */
final class AnswersPanel extends Panel {

    static final int MOST = 12;

    private static final long serialVersionUID = 1L;

    private final transient FigureFormat format;
    private final Div tables = new Div();
    private transient Optional<List<Answer>> shown = Optional.empty();

    AnswersPanel(FigureFormat format, String title) {
        super("answers-panel", title);
        this.format = format;
        addToHead(new TermButton(Term.ANSWERS));
        tables.addClassName("answers");
        willHoldTables(tables);
        add(tables);
    }

    void show(List<Answer> answers) {
        showNothing(answers.isEmpty(), getTranslation("check-ins.none-closed"));
        if (Optional.of(answers).equals(shown)) {
            return;
        }
        shown = Optional.of(answers);
        tables.removeAll();
        Map<CheckIn, List<Answer>> byCheckIn = answers.stream()
                .collect(Collectors.groupingBy(Answer::checkIn, LinkedHashMap::new, Collectors.toList()));
        byCheckIn.entrySet().stream().limit(MOST).forEach(entry -> tables.add(table(entry.getKey(), entry.getValue())));
    }

    private Div table(CheckIn checkIn, List<Answer> answers) {
        long all = answers.stream().mapToLong(Answer::people).sum();
        var day = new Span(format.day(checkIn.date()));
        var title = new H3(new Text(CheckInWords.name(checkIn)), CheckInWords.code(checkIn));
        var head = new Div(title, day);
        head.addClassName("answers-head");
        var rows = new Div();
        rows.addClassName("stages");
        rows.getElement().setAttribute("role", "table");
        rows.getElement().setAttribute("aria-label", CheckInWords.name(checkIn));
        answers.forEach(answer -> rows.add(row(answer, all)));
        var table = new Div(head, rows);
        table.getElement().setAttribute("data-closed", checkIn.occasion());
        return table;
    }

    private Div row(Answer answer, long all) {
        double share = all == 0 ? 0 : (double) answer.people() / all;
        var name = new Span(
                new Text(CheckInWords.answer(answer.checkIn(), answer.answer())),
                CheckInWords.answerCode(answer.checkIn(), answer.answer()));
        name.getElement().setAttribute("role", "rowheader");
        var bar = new Span();
        bar.addClassName("progress");
        bar.getStyle().set("--share", String.valueOf(share));
        bar.getElement().setAttribute("aria-hidden", "true");
        var people = new Span(format.count(answer.people()));
        people.addClassName("stage-people");
        people.getElement().setAttribute("role", "cell");
        people.getElement().setAttribute("data-value", Long.toString(answer.people()));
        var percent = new Span(format.share(OptionalDouble.of(share)));
        percent.addClassName("stage-share");
        percent.getElement().setAttribute("role", "cell");
        var row = new Div(name, bar, people, percent);
        row.addClassName("stage");
        row.getElement().setAttribute("role", "row");
        row.getElement().setAttribute("data-answer", answer.answer());
        return row;
    }
}
