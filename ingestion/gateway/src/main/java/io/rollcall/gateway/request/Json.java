package io.rollcall.gateway.request;

import java.io.InputStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** The one JSON parser factory: its tables of field names are shared, and its limits hold for every request. */
public final class Json {

    /** Our deepest is three; more than this is an attack, not an event. */
    private static final int DEEPEST_NESTING = 64;

    /** The size of an event is checked where its end is known; a long text alone must not end its neighbours' request. */
    private static final int LONGEST_TEXT = 64 << 20;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST_NESTING)
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
            .build();

    private Json() {}

    /** Fails with {@link RequestFailure#MALFORMED_JSON} where the first bytes are a mark of characters that no machine writes. */
    public static JsonParser parser(InputStream body) {
        try {
            return FACTORY.createParser(ObjectReadContext.empty(), body);
        } catch (JacksonIOException noUnicode) {
            throw RequestFailedException.of(RequestFailure.MALFORMED_JSON, "1", "1");
        }
    }

    /** Reads the current line; fails with {@link JacksonIOException} where it begins with such a mark. */
    public static JsonParser parser(Lines lines) {
        return FACTORY.createParser(ObjectReadContext.empty(), lines.buffer(), lines.start(), lines.length());
    }
}
