package io.rollcall.cockpit.upload.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.Panel;
import io.rollcall.cockpit.gateway.UploadReading;
import java.util.Locale;
import java.util.stream.Collectors;

/** How the gateway would understand the file: to be looked at before it is sent. */
final class ReadingPanel extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient FigureFormat format;
    private final DescriptionList list = new DescriptionList();
    private final Button send;

    ReadingPanel(FigureFormat format, String title, Runnable send) {
        super("reading-panel", title);
        this.format = format;
        this.send = new Button("", click -> send.run());
        this.send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        this.send.setDisableOnClick(true);
        add(list, this.send);
    }

    void show(UploadReading read) {
        list.removeAll();
        line("format", getTranslation("upload.reading.form", read.format(), format.count(read.headingRow())));
        line(
                "columns",
                read.columns().stream()
                        .map(column -> column.letter() + " " + column.heading() + " → " + meaning(column.meaning()))
                        .collect(Collectors.joining(" · ")));
        line("ignored", read.ignored().isEmpty() ? FigureFormat.NO_FIGURE : String.join(", ", read.ignored()));
        line("marks", getTranslation("upload.reading.counts", read.rows(), read.marks(), read.admitted()));
        line(
                "statuses",
                read.statuses().entrySet().stream()
                        .map(status -> status(status.getKey()) + " " + format.count(status.getValue()))
                        .collect(Collectors.joining(" · ")));
        send.setText(getTranslation("upload.send", read.admitted()));
        send.setEnabled(read.admitted() > 0);
    }

    private void line(String what, String said) {
        var description = new Description(said.isEmpty() ? FigureFormat.NO_FIGURE : said);
        description.getElement().setAttribute("data-reading", what);
        list.add(new DescriptionList.Term(getTranslation("upload.reading." + what)), description);
    }

    private String meaning(String code) {
        return getTranslation("upload.column." + code.toLowerCase(Locale.ROOT));
    }

    private String status(String code) {
        return getTranslation("upload.status." + code.toLowerCase(Locale.ROOT));
    }
}
