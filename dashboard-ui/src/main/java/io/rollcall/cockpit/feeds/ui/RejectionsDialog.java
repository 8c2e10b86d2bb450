package io.rollcall.cockpit.feeds.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.gateway.Rejection;
import java.time.ZoneId;
import java.util.List;

/** Which of a feed's events were not admitted, the newest first, and why: in the gateway's words, which name no person. */
final class RejectionsDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    RejectionsDialog(FigureFormat format, String feed, List<Rejection> rejections, ZoneId zone) {
        setHeaderTitle(getTranslation("keys.rejections.of", feed));
        add(new Paragraph(getTranslation(
                rejections.isEmpty() ? "keys.rejections.none" : "keys.rejections.means", rejections.size())));
        var list = new Div();
        list.addClassName("rejections");
        list.getElement().setAttribute("tabindex", "0");
        rejections.forEach(rejection -> list.add(row(format, rejection, zone)));
        add(list);
        getFooter().add(new Button(getTranslation("keys.rejections.close"), click -> close()));
    }

    private static Div row(FigureFormat format, Rejection rejection, ZoneId zone) {
        var when = new Span(format.moment(rejection.at(), zone));
        var what = new Code(rejection.reason());
        var why = new Span(rejection.message());
        var which = new Span(rejection.school() + " " + rejection.event());
        which.addClassName("rejection-event");
        var row = new Div(when, what, why, which);
        row.addClassName("rejection");
        row.getElement().setAttribute("data-reason", rejection.reason());
        return row;
    }
}
