package io.rollcall.streaming;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How far each partition of what feeds for history sent is to be read.
 *
 * @param offsets topic/partition → the offset behind the last message
 */
public record HistoryEnds(Map<String, Long> offsets) {

    static final String FORM = "ends such as history.attendance/0/1200, separated by commas";
    private static final Pattern END = Pattern.compile("([^/]+/\\d{1,9})/(\\d{1,18})");

    public HistoryEnds {
        offsets = Map.copyOf(offsets);
    }

    /** Reads {@link #FORM}: topic, partition, offset. */
    public static HistoryEnds parse(String ends) {
        return new HistoryEnds(Arrays.stream(ends.split(","))
                .map(end -> END.matcher(end.strip()))
                .peek(end -> {
                    if (!end.matches()) {
                        throw new IllegalArgumentException(FORM);
                    }
                })
                .collect(Collectors.toUnmodifiableMap(end -> end.group(1), end -> Long.parseLong(end.group(2)))));
    }
}
