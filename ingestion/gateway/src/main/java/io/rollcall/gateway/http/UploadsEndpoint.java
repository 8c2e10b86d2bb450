package io.rollcall.gateway.http;

import io.rollcall.gateway.intake.Sender;
import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.upload.TakeUpload;
import io.rollcall.gateway.upload.UploadOutcome;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/uploads}: takes a file of attendance marks, health reports, answers or the staff's clock, and answers what became of it, in counts or as the file's own wrong rows. {@code /v1/uploads:preview}: what would become of it. */
@RestController
final class UploadsEndpoint {

    private final Callers callers;
    private final RateGate gate;
    private final UploadRoom room = new UploadRoom();
    private final TakeUpload takeUpload;
    private final NoteRefusals refusals;
    private final Sentences sentences;

    UploadsEndpoint(Callers callers, RateGate gate, TakeUpload takeUpload, NoteRefusals refusals, Sentences sentences) {
        this.callers = callers;
        this.gate = gate;
        this.takeUpload = takeUpload;
        this.refusals = refusals;
        this.sentences = sentences;
    }

    @PostMapping("/v1/uploads")
    ResponseEntity<?> post(HttpServletRequest request, HttpServletResponse response) {
        Sender sender = callers.requireSender(request);
        gate.enter(sender.feed(), response);
        try {
            UploadRequest upload = UploadRequest.read(request);
            return room.take(() -> UploadRequest.file(request), file -> {
                UploadOutcome outcome = takeUpload.take(sender, file, upload.options());
                gate.pay(sender.feed(), outcome.marks().received(), response);
                return answer(sender, outcome, upload.errors());
            });
        } catch (RequestFailedException refused) {
            gate.pay(sender.feed(), 0, response);
            refusals.note(sender, refused.failure());
            throw refused;
        }
    }

    /** Takes of the feed's rate like any other request, also where the file is refused; but for that it leaves nothing behind. */
    @PostMapping("/v1/uploads:preview")
    ResponseEntity<UploadAnswer> preview(HttpServletRequest request, HttpServletResponse response) {
        Sender sender = callers.requireSender(request);
        gate.enter(sender.feed(), response);
        try {
            UploadRequest upload = UploadRequest.read(request);
            return room.take(() -> UploadRequest.file(request), file -> {
                UploadOutcome outcome = takeUpload.preview(sender, file, upload.options());
                gate.pay(sender.feed(), outcome.marks().received(), response);
                return ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(UploadAnswer.ofPreview(sender.requestId(), outcome, sentences::ofCell));
            });
        } catch (RequestFailedException refused) {
            gate.pay(sender.feed(), 0, response);
            throw refused;
        }
    }

    private ResponseEntity<?> answer(Sender sender, UploadOutcome outcome, UploadRequest.Errors errors) {
        WrongRowsAnswer wrongRows = new WrongRowsAnswer(outcome, sentences::ofCell);
        return switch (errors) {
            case JSON ->
                ResponseEntity.status(WrongRowsAnswer.status(outcome))
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(UploadAnswer.of(sender.requestId(), outcome, sentences::ofCell));
            case FILE -> wrongRows.asTheFile();
            case CSV -> wrongRows.asCsv();
            case XLSX -> wrongRows.asWorkbook();
        };
    }
}
