package io.rollcall.cockpit.upload.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import io.rollcall.cockpit.component.Panel;
import io.rollcall.cockpit.frame.DatePickerTexts;
import io.rollcall.cockpit.gateway.Feed;
import io.rollcall.cockpit.gateway.SendRegister;
import io.rollcall.cockpit.security.Viewer;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes a file from the browser, and what the file does not say itself. */
final class FilePanel extends Panel {

    /** As much as the gateway takes. */
    private static final int MOST_BYTES = 8 << 20;

    private static final String ATTENDANCE = "ATTENDANCE";
    private static final long serialVersionUID = 1L;

    private final transient Consumer<Optional<byte[]>> take;
    private final Span speaking = new Span();
    private final Select<String> kind = new Select<>();
    private final TextField school = new TextField();
    private final DatePicker day = new DatePicker();
    private final Upload upload = new Upload(this::receive);
    private final Span name = new Span();
    private final Paragraph refusal = new Paragraph();

    /** @param anySchool whether the viewer says whose the file is */
    FilePanel(String title, boolean anySchool, Consumer<Optional<byte[]>> take, Runnable forgetKey) {
        super("file-panel", title);
        this.take = take;
        var other = new NativeButton(getTranslation("upload.key.other"), click -> forgetKey.run());
        other.addClassName("head-action");
        addToHead(other);
        kind.setLabel(getTranslation("upload.kind"));
        kind.setItems(ATTENDANCE, "HEALTH_REPORT", "STAFF_CLOCK");
        kind.setItemLabelGenerator(code -> getTranslation("kept." + code.toLowerCase(Locale.ROOT)));
        kind.setValue(ATTENDANCE);
        kind.addValueChangeListener(change -> take.accept(Optional.empty()));
        school.setLabel(getTranslation("upload.school"));
        school.setHelperText(getTranslation("upload.if-missing"));
        school.setVisible(anySchool);
        school.addValueChangeListener(change -> take.accept(Optional.empty()));
        Locale locale = UI.getCurrent().getLocale();
        day.setLocale(locale);
        day.setI18n(DatePickerTexts.of(locale, this::getTranslation));
        day.setLabel(getTranslation("upload.day"));
        day.setHelperText(getTranslation("upload.if-missing"));
        day.addValueChangeListener(change -> take.accept(Optional.empty()));
        prepareUpload();
        name.addClassName("file-name");
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        var words = new Div(kind, school, day);
        words.addClassName("file-words");
        add(speaking, words, upload, name, refusal);
    }

    private void prepareUpload() {
        upload.setUploadButton(new Button(getTranslation("upload.choose")));
        upload.setDropLabel(new Span(getTranslation("upload.drop")));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setAcceptedFileExtensions(".csv", ".txt", ".xlsx");
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(getTranslation("upload.too-big"))
                        .setIncorrectFileType(getTranslation("upload.not-a-table"))
                        .setTooManyFiles(getTranslation("upload.one-file"))));
        upload.addFileRejectedListener(rejected -> refuse(rejected.getErrorMessage()));
    }

    void show(Feed feed) {
        speaking.setText(
                feed.isOfAllSchools()
                        ? getTranslation("upload.speaks-for-all", feed.name())
                        : getTranslation("upload.speaks-for", feed.name(), String.join(", ", feed.schools())));
        name.setText("");
        refuse("");
    }

    void refuse(String why) {
        refusal.setText(why);
        refusal.setVisible(!why.isEmpty());
    }

    SendRegister.Request request(Viewer viewer) {
        return new SendRegister.Request(
                kind.getValue(),
                viewer.school().orElseGet(() -> school.getValue().strip()),
                Optional.ofNullable(day.getValue()).map(LocalDate::toString).orElse(""));
    }

    /** Reads no more than may be sent, whatever the browser says. */
    private void receive(UploadEvent event) throws IOException {
        byte[] bytes = event.getInputStream().readNBytes(MOST_BYTES + 1);
        String fileName = event.getFileName();
        event.getUI().accessLater(() -> received(fileName, bytes), () -> {}).run();
    }

    private void received(String fileName, byte[] bytes) {
        upload.clearFileList();
        name.setText(fileName);
        if (bytes.length > MOST_BYTES) {
            refuse(getTranslation("upload.too-big"));
        } else {
            take.accept(Optional.of(bytes));
        }
    }
}
