package io.rollcall.gateway.request;

import java.io.InputStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** The one JSON parser factory: its tables of field names are shared, and its limits hold for every request. */
public final class Json {

    /** Our deepest is three; more than this is an attack, not an event. */
    private static final int DEEPEST_NESTING = 64;

    /** In characters; no field of ours comes near. */
    private static final int LONGEST_NUMBER_OR_NAME = 1_000;

    /** The size of an event is checked where its end is known; a long text alone must not end its neighbours' request. */
    private static final int LONGEST_TEXT = 64 << 20;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST_NESTING)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNumberLength(LONGEST_NUMBER_OR_NAME)
                    .maxNameLength(LONGEST_NUMBER_OR_NAME)
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

    /** What a body fails with that is no JSON from that place on. */
    public static RequestFailedException malformed(TokenStreamLocation place) {
        return RequestFailedException.of(RequestFailure.MALFORMED_JSON, line(place), column(place));
    }

    /** What a body fails with whose {@code parser} met a {@link StreamConstraintsException}. */
    public static RequestFailedException beyondLimits(JsonParser parser) {
        TokenStreamLocation place = parser.currentLocation();
        return RequestFailedException.because(
                RequestFailure.MALFORMED_JSON, JsonRule.JSON_LIMITS, line(place), column(place));
    }

    /** As sentences say it. */
    public static String line(TokenStreamLocation place) {
        return String.valueOf(place.getLineNr());
    }

    /** As sentences say it. */
    public static String column(TokenStreamLocation place) {
        return String.valueOf(place.getColumnNr());
    }

    /** Reads the current line; fails with {@link JacksonIOException} where it begins with such a mark. */
    public static JsonParser parser(Lines lines) {
        return FACTORY.createParser(ObjectReadContext.empty(), lines.buffer(), lines.start(), lines.length());
    }
}
