package io.rollcall.warehouse.embedded;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import com.sun.net.httpserver.Headers;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.InflaterInputStream;
import net.jpountz.lz4.LZ4FrameInputStream;
import net.jpountz.lz4.LZ4FrameOutputStream;

/** HTTP's own compression, {@code Content-Encoding}; ClickHouse's framing is {@link Lz4Framing}. */
enum HttpEncoding {
    GZIP,
    DEFLATE,
    LZ4,
    ZSTD;

    /** A class of each library that the server needs for this alone. */
    static final List<Class<?>> LIBRARIES = List.of(ZstdOutputStream.class);

    /** The first of the encodings that a client accepts which this server knows. */
    static Optional<HttpEncoding> accepted(Headers headers) {
        for (String accepted : headers.getOrDefault("Accept-Encoding", List.of())) {
            for (String choice : accepted.split(",", -1)) {
                Optional<HttpEncoding> known =
                        choice.contains(";q=0") ? Optional.empty() : named(choice.split(";", -1)[0]);
                if (known.isPresent()) {
                    return known;
                }
            }
        }
        return Optional.empty();
    }

    /** What a body's {@code Content-Encoding} means. */
    static InputStream decoded(Headers headers, InputStream body) throws IOException, EngineException {
        String name = headers.getFirst("Content-Encoding");
        if (name == null || name.isBlank() || name.equalsIgnoreCase("identity")) {
            return body;
        }
        return named(name)
                .orElseThrow(() -> new EngineException(
                        ErrorCode.NOT_IMPLEMENTED,
                        "Content-Encoding " + name + " is not known here: send gzip, deflate, lz4 or zstd"))
                .decode(body);
    }

    InputStream decode(InputStream body) throws IOException {
        return switch (this) {
            case GZIP -> new GZIPInputStream(body);
            case DEFLATE -> new InflaterInputStream(body);
            case LZ4 -> new LZ4FrameInputStream(body);
            case ZSTD -> new ZstdInputStream(body);
        };
    }

    OutputStream encode(OutputStream out) throws IOException {
        return switch (this) {
            case GZIP -> new GZIPOutputStream(out);
            case DEFLATE -> new DeflaterOutputStream(out);
            case LZ4 -> new LZ4FrameOutputStream(out);
            case ZSTD -> new ZstdOutputStream(out);
        };
    }

    String headerValue() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Optional<HttpEncoding> named(String name) {
        return switch (name.trim().toLowerCase(Locale.ROOT)) {
            case "gzip", "x-gzip" -> Optional.of(GZIP);
            case "deflate" -> Optional.of(DEFLATE);
            case "lz4" -> Optional.of(LZ4);
            case "zstd" -> Optional.of(ZSTD);
            default -> Optional.empty();
        };
    }
}
