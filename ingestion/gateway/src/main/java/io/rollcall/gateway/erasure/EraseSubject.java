package io.rollcall.gateway.erasure;

import io.rollcall.event.AuditAction;
import io.rollcall.event.AuditEntry;
import io.rollcall.event.DirectoryEntry.District;
import io.rollcall.event.DirectoryEntry.DistrictClock;
import io.rollcall.event.ErasedSubject;
import io.rollcall.event.Erasure;
import io.rollcall.event.Kind;
import io.rollcall.event.RosterPerson;
import io.rollcall.event.SchoolYear;
import io.rollcall.event.Subject;
import io.rollcall.gateway.intake.Admission;
import io.rollcall.gateway.intake.Known;
import io.rollcall.gateway.log.AuditLog;
import io.rollcall.gateway.log.EventLog;
import io.rollcall.gateway.log.LogUnavailableException;
import io.rollcall.gateway.log.ReferenceLog;
import io.rollcall.gateway.log.RosterLog;
import io.rollcall.gateway.security.Pseudonymise;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Erases a person: their id is hashed here, for every school year of which anything is kept, and with it every other id that a roster says is theirs. Then the log is told, in an order in
 * which breaking off does no harm and the same order given again completes it.
 */
public final class EraseSubject {

    /** The role that the audit log gives whoever holds the operator's key, and their name there. */
    private static final String OPERATOR = "OPERATOR";

    private static final String ACTOR = "operator";

    /** A request on its way is nobody: its number is its platform's. */
    private static final List<Kind> OF_PERSONS =
            Arrays.stream(Kind.values()).filter(kind -> kind != Kind.PROCESS).toList();

    private final Known known;
    private final Logs logs;
    private final Admission admission;
    private final InstantSource clock;

    /** Where a person may be. */
    public record Logs(EventLog events, ReferenceLog reference, RosterLog rosters, AuditLog audit) {}

    public EraseSubject(Known known, Logs logs, Admission admission, InstantSource clock) {
        this.known = known;
        this.logs = logs;
        this.admission = admission;
        this.clock = clock;
    }

    /**
     * Returns once the log holds the erasure, the roster does not know the person, and this gateway takes nothing of them. Fails with {@link LogUnavailableException} where that is not
     * certain.
     *
     * @param requestId names the line in the audit log
     */
    public ErasureOutcome erase(String requestId, InputStream body) {
        ErasureOrder order = ReadErasureOrder.read(body);
        Instant now = clock.instant();
        List<String> schools = schools(order);
        SortedSet<Integer> years = years(order, now);
        Map<Integer, Set<Subject>> subjects = new TreeMap<>();
        years.forEach(year -> subjects.put(year, subjects(order, year)));
        logs.events().erase(erasures(order, schools, subjects, now));
        logs.reference().refuse(erased(order, subjects, now));
        subjects.forEach((year, all) -> leaveRoster(order.district(), year, all));
        logs.audit().append(line(requestId, order, years, now));
        return new ErasureOutcome(
                schools.size(),
                List.copyOf(years),
                subjects.values().stream().mapToInt(Set::size).sum());
    }

    private List<String> schools(ErasureOrder order) {
        if (known.directory().district(order.district()).isEmpty()) {
            throw ReadErasureOrder.failure(ErasureRule.DISTRICT_KNOWN);
        }
        if (order.isOfAllSchools()) {
            return known.directory().schools(order.district());
        }
        if (!known.directory().hasSchool(order.district(), order.school())) {
            throw ReadErasureOrder.failure(ErasureRule.SCHOOL_KNOWN);
        }
        return List.of(order.school());
    }

    /** Those in which an occasion may lie that is still in the log: what has arrived may have been about a day that lay behind by the correction window. */
    private SortedSet<Integer> years(ErasureOrder order, Instant now) {
        if (!order.schoolYears().isEmpty()) {
            return order.schoolYears();
        }
        District district = known.directory().district(order.district()).orElseThrow();
        if (district.clock() == DistrictClock.DATA) {
            throw ReadErasureOrder.failure(ErasureRule.SCHOOL_YEARS_NEEDED);
        }
        LocalDate today = now.atZone(district.zone()).toLocalDate();
        LocalDate oldest =
                today.minusDays(longestKept().plus(admission.correctionWindow()).toDays());
        return IntStream.rangeClosed(SchoolYear.of(oldest), SchoolYear.of(today))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Duration longestKept() {
        return OF_PERSONS.stream()
                .map(Kind::retention)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Set<Subject> subjects(ErasureOrder order, int year) {
        Subject said = new Pseudonymise(admission.pseudonymKey(), order.district())
                .subjectOf(order.namespace(), order.id(), SchoolYear.firstDay(year));
        return known.people().idsLike(order.district(), said);
    }

    private static List<Erasure> erasures(
            ErasureOrder order, List<String> schools, Map<Integer, Set<Subject>> subjects, Instant now) {
        List<Subject> all = subjects.values().stream().flatMap(Set::stream).toList();
        List<Erasure> erasures = new ArrayList<>();
        for (String school : schools) {
            for (Kind kind : OF_PERSONS) {
                all.forEach(subject -> erasures.add(new Erasure(kind, order.district(), school, subject, now)));
            }
        }
        return erasures;
    }

    private static List<ErasedSubject> erased(ErasureOrder order, Map<Integer, Set<Subject>> subjects, Instant now) {
        return subjects.entrySet().stream()
                .flatMap(year -> year.getValue().stream()
                        .map(subject ->
                                new ErasedSubject(order.district(), order.school(), year.getKey(), subject, now)))
                .toList();
    }

    /** After this gateway knows of the erasure, so that a roster that comes meanwhile leaves the person out. */
    private void leaveRoster(String district, int year, Set<Subject> subjects) {
        List<RosterPerson> theirs = new ArrayList<>();
        logs.rosters().read(district, year, person -> {
            if (idsOf(person).anyMatch(subjects::contains)) {
                theirs.add(person);
            }
        });
        for (RosterPerson before : theirs) {
            @Nullable RosterPerson left = known.people().erased().leaveOf(before);
            if (left == null) {
                logs.rosters().forget(before);
            } else if (!left.equals(before)) {
                logs.rosters().keep(List.of(left));
            }
        }
    }

    private static Stream<Subject> idsOf(RosterPerson person) {
        return Stream.concat(Stream.of(person.subject()), person.ids().stream().map(RosterPerson.PersonId::subject));
    }

    private static AuditEntry line(String requestId, ErasureOrder order, Set<Integer> years, Instant now) {
        return new AuditEntry(
                requestId,
                now,
                order.district(),
                ACTOR,
                OPERATOR,
                AuditAction.ERASURE,
                order.isOfAllSchools() ? "" : order.school(),
                "schoolYears=" + years.stream().map(String::valueOf).collect(Collectors.joining(",")),
                order.purpose(),
                AuditEntry.DONE,
                1);
    }
}
