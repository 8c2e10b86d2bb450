package io.rollcall.gateway.http;

import io.rollcall.gateway.intake.BatchForm;
import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.request.RequestFailure;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeType;
import org.springframework.util.MimeTypeUtils;

/** The content types that the endpoints take; all of them are UTF-8 and may say so. */
final class ContentTypes {

    private static final String LINES = "application/x-ndjson";

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

    /** JSON, said or unsaid. */
    static void requireJsonIfAny(HttpServletRequest request) {
        if (request.getContentType() != null && !essence(request).equals("application/json")) {
            throw unsupported("application/json");
        }
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
