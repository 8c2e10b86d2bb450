package io.rollcall.gateway.http;

import io.rollcall.gateway.intake.Fault;
import io.rollcall.gateway.upload.UploadOutcome;
import io.rollcall.spreadsheet.file.FileForm;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.FastByteArrayOutputStream;

/** Answers an upload with its own wrong rows, each with what is wrong with it. The counts go into header fields, since the body is the school's file. */
final class WrongRowsAnswer {

    private final UploadOutcome outcome;
    private final Function<Fault, String> sentence;

    WrongRowsAnswer(UploadOutcome outcome, Function<Fault, String> sentence) {
        this.outcome = outcome;
        this.sentence = sentence;
    }

    /** 200 where all marks are admitted, 207 for some, 422 for none. */
    static HttpStatus status(UploadOutcome outcome) {
        if (outcome.marks().rejected() == 0) {
            return HttpStatus.OK;
        }
        return outcome.marks().admitted() > 0 ? HttpStatus.MULTI_STATUS : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    ResponseEntity<Resource> asTheFile() {
        return switch (outcome.form()) {
            case FileForm.Csv _ -> asCsv();
            case FileForm.Workbook _ -> asWorkbook();
        };
    }

    ResponseEntity<Resource> asCsv() {
        FastByteArrayOutputStream file = new FastByteArrayOutputStream();
        outcome.wrongRows().writeCsv(file, sentence);
        Charset charset = outcome.form() instanceof FileForm.Csv csv ? csv.charset() : StandardCharsets.UTF_8;
        return answer(file, new MediaType(MediaType.parseMediaType(UploadRequest.CSV), charset), "csv");
    }

    ResponseEntity<Resource> asWorkbook() {
        FastByteArrayOutputStream file = new FastByteArrayOutputStream();
        outcome.wrongRows().writeWorkbook(file, sentence);
        return answer(file, MediaType.parseMediaType(UploadRequest.XLSX), "xlsx");
    }

    private ResponseEntity<Resource> answer(FastByteArrayOutputStream file, MediaType type, String extension) {
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename("rows-to-mend." + extension)
                .build();
        return ResponseEntity.status(status(outcome))
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header(
                        "X-Rollcall-Rows-Admitted",
                        String.valueOf(outcome.rows().admitted()))
                .header(
                        "X-Rollcall-Rows-Rejected",
                        String.valueOf(outcome.rows().rejected()))
                .header(
                        "X-Rollcall-Marks-Admitted",
                        String.valueOf(outcome.marks().admitted()))
                .header(
                        "X-Rollcall-Marks-Rejected",
                        String.valueOf(outcome.marks().rejected()))
                .contentLength(file.size())
                .body(new InputStreamResource(file.getInputStream()));
    }
}
