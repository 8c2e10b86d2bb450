package io.rollcall.streaming;

import io.rollcall.event.Claim;
import io.rollcall.event.Operation;
import io.rollcall.event.Presence;
import io.rollcall.event.SourceOrder;
import io.rollcall.event.Standing;
import io.rollcall.event.Status;
import io.rollcall.event.Subject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;

/** The figures of one person at a live class, second by second: in each the last edge before it says whether they watch. Only of claims at whole seconds. */
final class RecountPresence {

    private final List<Claim> edges = new ArrayList<>();
    private final Optional<Claim> total;
    private final Standing newest;
    private final Map<String, Long> figures = new HashMap<>();

    private RecountPresence(List<Claim> claims) {
        this.newest =
                claims.stream().max(Comparator.naturalOrder()).orElseThrow().standing();
        this.total = claims.stream().filter(RecountPresence::isTotal).max(Comparator.naturalOrder());
        Map<String, Claim> events = new HashMap<>();
        claims.stream()
                .filter(claim -> !isTotal(claim))
                .forEach(claim -> events.merge(
                        claim.order().eventId(), claim, (one, other) -> one.compareTo(other) > 0 ? one : other));
        edges.addAll(events.values());
        total.ifPresent(edges::add);
        edges.sort(Comparator.comparingLong(RecountPresence::second).thenComparing(Comparator.naturalOrder()));
    }

    static Map<String, Long> of(String at, Subject person, Collection<Claim> claims) {
        Optional<SourceOrder> withdrawn = claims.stream()
                .filter(claim -> claim.operation() == Operation.RETRACT)
                .map(Claim::order)
                .max(Comparator.naturalOrder());
        List<Claim> after = claims.stream()
                .filter(claim -> claim.operation() == Operation.SET)
                .filter(claim -> withdrawn.isEmpty() || claim.order().compareTo(withdrawn.get()) > 0)
                .toList();
        return after.isEmpty() ? Map.of() : new RecountPresence(after).figures(at, person);
    }

    private Map<String, Long> figures(String at, Subject person) {
        long first = second(edges.getFirst());
        long last = second(edges.getLast());
        List<Long> enters = LongStream.rangeClosed(first, last)
                .filter(second -> watches(second) && !watches(second - 1))
                .boxed()
                .toList();
        List<Long> leaves = LongStream.rangeClosed(first, last)
                .filter(second -> !watches(second) && watches(second - 1))
                .boxed()
                .toList();
        boolean watching = watches(last);
        long since = watching ? enters.getLast() : leaves.isEmpty() ? last : leaves.getLast();
        String status = (watching ? Status.WATCHING : Status.LEFT) + "/" + newest.detail();
        count(at + "school " + status, 1);
        count(at + "class " + newest.classCode() + ' ' + status, 1);
        count(
                at + "person " + person.high() + ' ' + status + ' ' + newest.classCode() + ' ' + newest.mode() + ' '
                        + minute(since),
                1);
        enters.forEach(second -> count(at + "minute " + minute(second) + " WATCHING", 1));
        leaves.forEach(second -> count(at + "minute " + minute(second) + " LEFT", 1));
        countSeconds(at, enters, leaves, watching);
        return figures;
    }

    private void countSeconds(String at, List<Long> enters, List<Long> leaves, boolean watching) {
        String seconds = at + "watch SECONDS " + Instant.EPOCH;
        if (total.isPresent()) {
            count(seconds, Objects.requireNonNull(presence(total.get()).watchedSeconds()));
            return;
        }
        for (int i = 0; i < leaves.size(); i++) {
            count(seconds, leaves.get(i) - enters.get(i));
        }
        if (watching) {
            long entered = enters.getLast();
            count(at + "watch WATCHING " + minute(entered), 1);
            count(at + "watch SECONDS_INTO_MINUTE " + minute(entered), entered % 60);
        }
    }

    private boolean watches(long second) {
        return edges.stream()
                .filter(edge -> second(edge) <= second)
                .reduce((_, later) -> later)
                .filter(edge -> edge.standing().status() == Status.WATCHING)
                .isPresent();
    }

    private void count(String figure, long amount) {
        figures.merge(figure, amount, Long::sum);
    }

    private static boolean isTotal(Claim claim) {
        return presence(claim).watchedSeconds() != null;
    }

    private static long second(Claim claim) {
        return presence(claim).at().getEpochSecond();
    }

    private static Presence presence(Claim claim) {
        return Objects.requireNonNull(claim.presence());
    }

    private static Instant minute(long second) {
        return Instant.ofEpochSecond(second).truncatedTo(ChronoUnit.MINUTES);
    }
}
