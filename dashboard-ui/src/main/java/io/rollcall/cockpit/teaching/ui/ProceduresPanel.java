package io.rollcall.cockpit.teaching.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.TablePanel;
import io.rollcall.cockpit.component.Term;
import io.rollcall.cockpit.component.TermButton;
import io.rollcall.warehouse.query.Requests.RequestFigures;
import io.rollcall.warehouse.query.Requests.Standing;
import java.util.List;

/** Every procedure: where its requests stand, and how long it takes until they are decided. */
final class ProceduresPanel extends TablePanel {

    private static final long serialVersionUID = 1L;

    private final transient FigureFormat format;

    ProceduresPanel(FigureFormat format, String title) {
        super(
                "procedures-panel",
                title,
                new TermButton(Term.REQUEST),
                new TermButton(Term.OPEN_REQUESTS),
                new Span(I18NProvider.translate("teaching.state.requested")),
                new Span(I18NProvider.translate("teaching.state.agreed")),
                new Span(I18NProvider.translate("teaching.state.approved")),
                new Span(I18NProvider.translate("teaching.state.declined")),
                new Span(I18NProvider.translate("teaching.state.rejected")),
                new Span(I18NProvider.translate("teaching.state.archived")),
                new TermButton(Term.TURNAROUND_MEDIAN),
                new TermButton(Term.TURNAROUND_NINETIETH),
                new Span(I18NProvider.translate("teaching.known")));
        this.format = format;
    }

    /** Shows the sums of the procedures. */
    void show(List<RequestFigures> sums) {
        show(sums, () -> sums.stream().map(this::row), getTranslation("teaching.nothing"));
    }

    private Div row(RequestFigures sum) {
        Standing standing = sum.standing();
        Div row = row(
                new Span(RequestWords.procedure(sum.procedure())),
                new Span(format.count(standing.open())),
                new Span(format.count(standing.requested())),
                new Span(format.count(standing.agreed())),
                new Span(format.count(standing.approved())),
                new Span(format.count(standing.declined())),
                new Span(format.count(standing.rejected())),
                new Span(format.count(standing.archived())),
                new Span(RequestWords.duration(
                        RequestWords.told(sum.turnaround(), sum.turnaround().median()), format)),
                new Span(RequestWords.duration(
                        RequestWords.told(sum.turnaround(), sum.turnaround().ninetieth()), format)),
                new Span(getTranslation(
                        "sources.of", format.count(sum.turnaround().known()), format.count(standing.decided()))));
        row.getElement().setAttribute("data-procedure", sum.procedure());
        return row;
    }
}
