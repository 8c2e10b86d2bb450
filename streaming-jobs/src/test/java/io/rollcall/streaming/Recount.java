package io.rollcall.streaming;

import io.rollcall.event.Claim;
import io.rollcall.event.Erasure;
import io.rollcall.event.Kind;
import io.rollcall.event.Merged;
import io.rollcall.event.Observation;
import io.rollcall.event.Occasion;
import io.rollcall.event.Operation;
import io.rollcall.event.PersonEntry;
import io.rollcall.event.SourceOrder;
import io.rollcall.event.Standing;
import io.rollcall.event.Status;
import io.rollcall.event.Subject;
import io.rollcall.warehouse.row.ClassCountRow;
import io.rollcall.warehouse.row.MinuteCountRow;
import io.rollcall.warehouse.row.OccasionRow;
import io.rollcall.warehouse.row.SchoolCountRow;
import io.rollcall.warehouse.row.StatusChangeRow;
import io.rollcall.warehouse.row.WarehouseRow;
import io.rollcall.warehouse.row.WatchCountRow;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What all figures must be, counted afresh; and the same figures as rows say them. Neither uses the job's code. */
public final class Recount {

    private Recount() {}

    /** Figure → how many people; figures of nobody are absent. */
    public static Map<String, Long> of(Collection<? extends PersonEntry> entries) {
        return ofObservations(entries.stream()
                .filter(Observation.class::isInstance)
                .map(Observation.class::cast)
                .filter(observation -> entries.stream().noneMatch(entry -> erases(entry, observation)))
                .toList());
    }

    /** Before or behind it. */
    private static boolean erases(PersonEntry entry, Observation observation) {
        Occasion occasion = observation.occasion();
        return entry instanceof Erasure erasure
                && erasure.subject().equals(observation.subject())
                && List.of(erasure.kind(), erasure.school()).equals(List.of(occasion.kind(), occasion.school()));
    }

    private static Map<String, Long> ofObservations(Collection<Observation> observations) {
        record Person(Occasion occasion, Subject subject) {}
        Map<Person, List<Claim>> claims = new HashMap<>();
        observations.forEach(observation -> claims.computeIfAbsent(
                        new Person(observation.occasion(), observation.subject()), person -> new ArrayList<>())
                .add(observation.claim()));
        Map<String, Long> figures = new TreeMap<>();
        claims.forEach((person, all) -> {
            if (person.occasion().kind() == Kind.LIVE_CLASS) {
                RecountPresence.of(at(person.occasion()), person.subject(), all)
                        .forEach((figure, amount) -> figures.merge(figure, amount, Long::sum));
                return;
            }
            Merged merged = merge(person.occasion().kind(), all);
            Standing standing = merged.standing();
            if (!standing.equals(Standing.UNKNOWN)) {
                String at = at(person.occasion());
                String status = standing.status() + "/" + standing.detail();
                var minute = merged.since().truncatedTo(ChronoUnit.MINUTES);
                figures.merge(at + "school " + status, 1L, Long::sum);
                figures.merge(at + "class " + standing.classCode() + ' ' + status, 1L, Long::sum);
                figures.merge(at + "minute " + minute + ' ' + standing.status(), 1L, Long::sum);
                figures.merge(
                        at + "person " + person.subject().high() + ' ' + status + ' ' + standing.classCode() + ' '
                                + standing.mode() + ' ' + minute,
                        1L,
                        Long::sum);
            }
        });
        figures.values().removeIf(count -> count == 0);
        return figures;
    }

    private static String at(Occasion occasion) {
        return occasion.kind() + "/" + occasion.school() + '/' + occasion.name() + ' ';
    }

    /** The rules of docs/domain.md to the letter, on all claims at once. */
    private static Merged merge(Kind kind, List<Claim> claims) {
        Claim newest = claims.stream().max(Comparator.naturalOrder()).orElseThrow();
        if (kind != Kind.NOTICE) {
            return new Merged(newest.standing(), newest.order().time());
        }
        Optional<SourceOrder> withdrawn = claims.stream()
                .filter(claim -> claim.operation() == Operation.RETRACT)
                .map(Claim::order)
                .max(Comparator.naturalOrder());
        List<Claim> after = claims.stream()
                .filter(claim -> claim.operation() == Operation.SET)
                .filter(claim -> withdrawn.isEmpty() || claim.order().compareTo(withdrawn.get()) > 0)
                .sorted()
                .toList();
        if (after.isEmpty()) {
            return new Merged(Standing.UNKNOWN, newest.order().time());
        }
        Status highest = after.stream()
                .map(claim -> claim.standing().status())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Claim first = after.stream()
                .filter(claim -> claim.standing().status() == highest)
                .findFirst()
                .orElseThrow();
        Claim counted = after.stream()
                .filter(claim -> claim.standing().status() == highest
                        || (highest == Status.CONFIRMED && claim.standing().status() == Status.READ))
                .findFirst()
                .orElseThrow();
        return new Merged(first.standing(), counted.order().time());
    }

    /** The same of rows of which nothing newer is known; of persons' moves the last one counts. */
    public static Map<String, Long> ofRows(Collection<? extends WarehouseRow> rows) {
        Map<String, Long> figures = new TreeMap<>();
        Map<List<Object>, StatusChangeRow> last = new HashMap<>();
        for (WarehouseRow row : rows) {
            switch (row) {
                case SchoolCountRow r -> figures.put(at(r) + " school " + r.status() + '/' + r.detail(), r.count());
                case ClassCountRow r ->
                    figures.put(at(r) + " class " + r.classCode() + ' ' + r.status() + '/' + r.detail(), r.count());
                case MinuteCountRow r -> figures.put(at(r) + " minute " + r.minute() + ' ' + r.status(), r.count());
                case WatchCountRow r -> figures.put(at(r) + " watch " + r.measure() + ' ' + r.minute(), r.amount());
                case StatusChangeRow r ->
                    last.merge(
                            List.of(at(r), r.subjectHigh()),
                            r,
                            (one, other) -> one.version() > other.version() ? one : other);
                default -> throw new IllegalArgumentException("no figure: " + row);
            }
        }
        for (StatusChangeRow r : last.values()) {
            if (!r.newStatus().equals("UNKNOWN")) {
                figures.put(
                        at(r) + " person " + r.subjectHigh() + ' ' + r.newStatus() + '/'
                                + r.detail() + ' ' + r.classCode() + ' ' + r.mode() + ' '
                                + r.orderTime().truncatedTo(ChronoUnit.MINUTES),
                        1L);
            }
        }
        figures.values().removeIf(count -> count == 0);
        return figures;
    }

    private static String at(OccasionRow row) {
        return row.kind() + '/' + row.school() + '/' + row.occasion();
    }
}
