package io.rollcall.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The merge rule "span" (LIVE_CLASS): of the claims after the newest retraction, entering opens a span and leaving closes it, in the order in which they happened. Who
 * enters once more while watching, from a second device or because a line broke unseen, opens no second span; who leaves without having entered closes none. Spans that
 * touch are one, and an empty one is none.
 *
 * <p>A platform's total stands instead of the spans' seconds, and says besides that the person was no longer seen to watch then: it closes a span as leaving does.
 */
public final class MergeSpan {

    private static final Comparator<Claim> AS_IT_HAPPENED = Comparator.<Claim, Instant>comparing(
                    claim -> PresenceHistory.presence(claim).at())
            .thenComparing(Comparator.naturalOrder());

    private MergeSpan() {}

    /** Where the person stands, since the newest enter or leave, with the attributes of the newest claim. */
    public static Merged merge(PresenceHistory history) {
        List<Claim> claims = Stream.concat(history.edges().stream(), Stream.ofNullable(history.total()))
                .sorted(AS_IT_HAPPENED)
                .toList();
        if (claims.isEmpty()) {
            return history.retraction() == null
                    ? Merged.NOTHING
                    : new Merged(Standing.UNKNOWN, history.retraction().order().time());
        }
        List<Span> spans = spans(claims);
        boolean watching = !spans.isEmpty() && spans.getLast().isOpen();
        return new Merged(
                standing(claims, watching ? Status.WATCHING : Status.LEFT),
                watching ? spans.getLast().from() : lastSeen(claims, spans),
                watched(spans, history.total()));
    }

    private static List<Span> spans(List<Claim> claims) {
        List<Span> spans = new ArrayList<>();
        @Nullable Instant entered = null;
        for (Claim claim : claims) {
            Instant at = PresenceHistory.presence(claim).at();
            boolean enters = claim.standing().status() == Status.WATCHING;
            if (enters && entered == null) {
                entered = resume(spans, at);
            } else if (!enters && entered != null) {
                if (entered.isBefore(at)) {
                    spans.add(new Span(entered, at));
                }
                entered = null;
            }
        }
        if (entered != null) {
            spans.add(new Span(entered, null));
        }
        return spans;
    }

    /** Since when somebody watches who enters now; the span that ends now is taken up again. */
    private static Instant resume(List<Span> spans, Instant now) {
        return !spans.isEmpty() && now.equals(spans.getLast().to())
                ? spans.removeLast().from()
                : now;
    }

    private static Standing standing(List<Claim> claims, Status status) {
        Standing newest =
                claims.stream().max(Comparator.naturalOrder()).orElseThrow().standing();
        return new Standing(status, newest.classCode(), newest.detail(), newest.mode());
    }

    /** Of whom nobody saw enter, the last moment that anything says of them. */
    private static Instant lastSeen(List<Claim> claims, List<Span> spans) {
        @Nullable Instant left = spans.isEmpty() ? null : spans.getLast().to();
        return left == null ? PresenceHistory.presence(claims.getLast()).at() : left;
    }

    private static Watched watched(List<Span> spans, @Nullable Claim total) {
        @Nullable Integer reported =
                total == null ? null : PresenceHistory.presence(total).watchedSeconds();
        return reported == null
                ? new Watched(spans, spans.stream().mapToLong(Span::seconds).sum(), false)
                : new Watched(spans, reported, true);
    }
}
