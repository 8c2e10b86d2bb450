package io.rollcall.gateway.log;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The trace that a caller of ours is in, in the form of W3C's {@code traceparent}. What is appended while it is bound carries it on, if the caller has sampled it.
 *
 * @param id of the trace, 32 hexadecimal digits
 * @param parent the whole header
 * @param sampled whether somebody records it
 */
public record Trace(String id, String parent, boolean sampled) {

    /** Both of the HTTP header and of the records in the log. */
    public static final String HEADER = "traceparent";

    /** Of the request that this thread is answering. */
    public static final ScopedValue<Trace> CURRENT = ScopedValue.newInstance();

    /** Version 00; a later one may add fields behind the flags. Neither id may be all zeros. */
    private static final Pattern FORM =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private static final int ID_BEGINS = 3;
    private static final int ID_ENDS = 35;
    private static final int FLAGS = 53;
    private static final int HEXADECIMAL = 16;

    /** Nothing of a header in any other form: as the recommendation says, it is as if there were none. */
    public static Optional<Trace> parse(String header) {
        if (!FORM.matcher(header).matches()) {
            return Optional.empty();
        }
        boolean sampled = (Integer.parseInt(header.substring(FLAGS), HEXADECIMAL) & 1) == 1;
        return Optional.of(new Trace(header.substring(ID_BEGINS, ID_ENDS), header, sampled));
    }

    /** That of the current request, where somebody records it. */
    public static Optional<Trace> recorded() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()).filter(Trace::sampled) : Optional.empty();
    }
}
