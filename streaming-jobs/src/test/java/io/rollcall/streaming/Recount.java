package io.rollcall.streaming;

import io.rollcall.event.Claim;
import io.rollcall.event.Observation;
import io.rollcall.event.Occasion;
import io.rollcall.event.Standing;
import io.rollcall.event.Subject;
import io.rollcall.warehouse.row.ClassCountRow;
import io.rollcall.warehouse.row.MinuteCountRow;
import io.rollcall.warehouse.row.OccasionRow;
import io.rollcall.warehouse.row.SchoolCountRow;
import io.rollcall.warehouse.row.StatusChangeRow;
import io.rollcall.warehouse.row.WarehouseRow;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What all figures must be, counted afresh; and the same figures as rows say them. Neither uses the job's code. */
public final class Recount {

    private Recount() {}

    /** Figure → how many people; figures of nobody are absent. */
    public static Map<String, Long> of(Collection<Observation> observations) {
        record Person(Occasion occasion, Subject subject) {}
        Map<Person, Claim> winners = new HashMap<>();
        observations.forEach(observation -> winners.merge(
                new Person(observation.occasion(), observation.subject()),
                observation.claim(),
                (one, other) -> one.compareTo(other) > 0 ? one : other));
        Map<String, Long> figures = new TreeMap<>();
        winners.forEach((person, claim) -> {
            Standing standing = claim.standing();
            if (!standing.equals(Standing.UNKNOWN)) {
                String at = person.occasion().kind() + "/" + person.occasion().school() + '/'
                        + person.occasion().name() + ' ';
                String status = standing.status() + "/" + standing.detail();
                var minute = claim.order().time().truncatedTo(ChronoUnit.MINUTES);
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
        return figures;
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
