package io.rollcall.gateway.http;

import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.request.RequestFailure;
import io.rollcall.gateway.upload.OptionRule;
import io.rollcall.gateway.upload.ReadUploadOptions;
import io.rollcall.gateway.upload.UploadOptions;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;

/**
 * What the head of an upload's request says.
 *
 * @param options how the file is to be understood
 * @param errors in which form its wrong rows are wanted back
 */
record UploadRequest(UploadOptions options, Errors errors) {

    /** The form in which wrong rows are answered. */
    enum Errors {
        /** Counts and sentences, in JSON. */
        JSON,
        /** As the file itself. */
        FILE,
        CSV,
        XLSX
    }

    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    static UploadRequest read(HttpServletRequest request) {
        @Nullable String charset = ContentTypes.fileCharset(request);
        MultiValueMap<String, String> parameters = AddressParameters.of(request);
        return new UploadRequest(ReadUploadOptions.read(parameters, charset), errors(parameters, request));
    }

    /** Within its limits. */
    static byte[] file(HttpServletRequest request) {
        try (InputStream body = OpenBody.open(request, BodyLimit.UPLOAD)) {
            return body.readAllBytes();
        } catch (IOException closing) {
            throw new UncheckedIOException(closing);
        }
    }

    private static Errors errors(MultiValueMap<String, String> parameters, HttpServletRequest request) {
        return switch (parameters.getFirst("errors")) {
            case "json" -> Errors.JSON;
            case "file" -> Errors.FILE;
            case "csv" -> Errors.CSV;
            case "xlsx" -> Errors.XLSX;
            case null -> accepted(request);
            default -> throw RequestFailedException.because(RequestFailure.INVALID_OPTION, OptionRule.ERRORS);
        };
    }

    private static Errors accepted(HttpServletRequest request) {
        @Nullable String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept == null) {
            return Errors.JSON;
        }
        return accept.startsWith(CSV) ? Errors.CSV : accept.startsWith(XLSX) ? Errors.XLSX : Errors.JSON;
    }
}
