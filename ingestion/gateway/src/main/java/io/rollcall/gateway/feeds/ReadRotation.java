package io.rollcall.gateway.feeds;

import java.io.InputStream;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads {@code {"overlap": "PT24H"}}: how long a feed's older keys go on working beside its new one. */
public final class ReadRotation {

    private static final Duration LONGEST = Duration.ofDays(90);

    private @Nullable Duration overlap;

    private ReadRotation() {}

    public static Duration read(InputStream body) {
        ReadRotation reading = new ReadRotation();
        FeedBody.FORM.read(body, reading::take);
        if (reading.overlap == null) {
            throw FeedBody.failure(FeedRule.OVERLAP);
        }
        return reading.overlap;
    }

    private void take(String name, JsonToken value, JsonParser parser) {
        if (!name.equals("overlap") || value != JsonToken.VALUE_STRING) {
            throw FeedBody.failure(FeedRule.OVERLAP);
        }
        try {
            overlap = Duration.parse(parser.getString());
        } catch (DateTimeParseException none) {
            throw FeedBody.failure(FeedRule.OVERLAP);
        }
        if (overlap.isNegative() || overlap.compareTo(LONGEST) > 0) {
            throw FeedBody.failure(FeedRule.OVERLAP);
        }
    }
}
