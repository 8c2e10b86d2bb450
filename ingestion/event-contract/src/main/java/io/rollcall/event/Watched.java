package io.rollcall.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When and how long a person watched a live class. Whoever never left is still watching here: that a class has an end is known from its declaration, by whoever asks.
 *
 * @param spans in their order; they neither touch nor overlap, and only the last may be open
 * @param seconds what is certain by now: the closed spans, or the platform's total
 * @param reported whether the seconds are the platform's total; then they are all, and an open span adds nothing
 */
public record Watched(List<Span> spans, long seconds, boolean reported) {

    static final Watched NOTHING = new Watched(List.of(), 0, false);

    public Watched {
        spans = List.copyOf(spans);
    }

    /** Since when seconds are being added to the certain ones. */
    public Optional<Instant> countingSince() {
        return reported || spans.isEmpty() || !spans.getLast().isOpen()
                ? Optional.empty()
                : Optional.of(spans.getLast().from());
    }
}
