package io.rollcall.cockpit.upload.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.rollcall.cockpit.component.Panel;
import io.rollcall.cockpit.gateway.UploadResult;

/** What became of the file, and its wrong rows to download, mend and send again. */
final class ResultPanel extends Panel {

    private static final long serialVersionUID = 1L;

    private final Paragraph taken = new Paragraph();
    private final Anchor toMend = new Anchor();
    private final Span toMendText = new Span();

    ResultPanel(String title) {
        super("result-panel", title);
        taken.getElement().setAttribute("role", "status");
        toMend.getElement().setAttribute("download", true);
        toMend.addClassName("to-mend");
        var sign = new Span();
        sign.addClassName("export-sign");
        sign.getElement().setAttribute("aria-hidden", "true");
        toMend.add(sign, toMendText);
        add(taken, toMend);
    }

    void show(UploadResult result) {
        taken.setText(getTranslation("upload.result.taken", result.admitted(), result.rejected()));
        taken.getElement().setAttribute("data-admitted", String.valueOf(result.admitted()));
        taken.getElement().setAttribute("data-rejected", String.valueOf(result.rejected()));
        toMend.setVisible(result.rejected() > 0);
        toMendText.setText(getTranslation("upload.result.mend", result.rowsRejected()));
        toMend.setHref(DownloadHandler.fromInputStream(
                event -> new DownloadResponse(result.rowsToMend(), result.fileName(), result.type(), result.length())));
    }
}
