package io.rollcall.gateway.http;

import io.rollcall.gateway.intake.BatchForm;
import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.request.RequestFailure;
import io.rollcall.gateway.upload.OptionRule;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeType;
import org.springframework.util.MimeTypeUtils;

/** The content types that the endpoints take; all of them are UTF-8 and may say so. */
final class ContentTypes {

    private static final String LINES = "application/x-ndjson";

    private static final List<String> ZIPS =
            List.of("application/zip", "application/x-zip-compressed", "application/octet-stream");

    /** Browsers call a CSV file by Excel's old name where Excel is installed. */
    private static final List<String> FILES = List.of(
            UploadRequest.CSV,
            UploadRequest.XLSX,
            "application/vnd.ms-excel",
            "application/octet-stream",
            "text/tab-separated-values",
            "text/plain");

    private ContentTypes() {}

    static BatchForm batchForm(HttpServletRequest request) {
        return switch (essence(request)) {
            case "application/cloudevents+json" -> BatchForm.ONE;
            case "application/cloudevents-batch+json" -> BatchForm.ARRAY;
            case LINES -> BatchForm.LINES;
            default -> throw unsupported("application/cloudevents+json, application/cloudevents-batch+json, " + LINES);
        };
    }

    static void requireLines(HttpServletRequest request) {
        if (!essence(request).equals(LINES)) {
            throw unsupported(LINES);
        }
    }

    static void requireZip(HttpServletRequest request) {
        if (!ZIPS.contains(essence(request))) {
            throw unsupported(ZIPS.getFirst());
        }
    }

    /** JSON, said or unsaid. */
    static void requireJsonIfAny(HttpServletRequest request) {
        if (request.getContentType() != null && !essence(request).equals("application/json")) {
            throw unsupported("application/json");
        }
    }

    /** The encoding that the content type says a file has; null where it says none. What the file is, its bytes tell. */
    static @Nullable String fileCharset(HttpServletRequest request) {
        @Nullable String header = request.getContentType();
        if (header == null) {
            return null;
        }
        try {
            MimeType type = MimeTypeUtils.parseMimeType(header);
            if (FILES.contains(type.getType() + '/' + type.getSubtype())) {
                @Nullable String charset = type.getParameter("charset");
                return charset == null ? null : charset.replace("\"", "");
            }
        } catch (InvalidMimeTypeException unreadable) {
            throw noFile();
        }
        throw noFile();
    }

    private static RequestFailedException noFile() {
        return RequestFailedException.because(
                RequestFailure.UNSUPPORTED_CONTENT_TYPE, OptionRule.CONTENT_TYPE, String.join(", ", FILES));
    }

    /** Type and subtype without parameters; "" where there is none that can be read, or where it is not UTF-8. */
    private static String essence(HttpServletRequest request) {
        @Nullable String header = request.getContentType();
        if (header == null) {
            return "";
        }
        try {
            MimeType type = MimeTypeUtils.parseMimeType(header);
            @Nullable String charset = type.getParameter("charset");
            boolean utf8 = charset == null || charset.replace("\"", "").equalsIgnoreCase("utf-8");
            return utf8 ? type.getType() + '/' + type.getSubtype() : "";
        } catch (InvalidMimeTypeException unreadable) {
            return "";
        }
    }

    private static RequestFailedException unsupported(String taken) {
        return RequestFailedException.of(RequestFailure.UNSUPPORTED_CONTENT_TYPE, taken);
    }
}
