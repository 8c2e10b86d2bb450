package io.rollcall.gateway.person;

import io.rollcall.event.ErasedSubject;
import io.rollcall.event.RosterPerson;
import io.rollcall.event.RosterPerson.Enrolment;
import io.rollcall.event.RosterPerson.PersonId;
import io.rollcall.event.Subject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whose data are erased, as of the log: nothing of them is taken any more. Thread-safe; asked for every event. */
public final class ErasedSubjects {

    /** District → hash → schools. */
    private final Map<String, Map<Subject, Set<String>>> districts = new ConcurrentHashMap<>();

    /** Applying it twice does no harm. */
    public void apply(ErasedSubject erased) {
        districts
                .computeIfAbsent(erased.district(), code -> new ConcurrentHashMap<>())
                .computeIfAbsent(erased.subject(), subject -> ConcurrentHashMap.newKeySet())
                .add(erased.school());
    }

    /** Whether nothing of the person is taken at that school. */
    public boolean hold(String district, String school, Subject subject) {
        Set<String> schools = schools(district, subject);
        return schools.contains(school) || schools.contains(ErasedSubject.ALL_SCHOOLS);
    }

    /** Whether there is a school at which nothing of the person is taken. */
    public boolean hold(String district, Subject subject) {
        return !schools(district, subject).isEmpty();
    }

    /** What may be kept of a person of a roster; null where nothing may. */
    public @Nullable RosterPerson leaveOf(RosterPerson person) {
        List<Subject> ids = Stream.concat(
                        Stream.of(person.subject()), person.ids().stream().map(PersonId::subject))
                .filter(id -> hold(person.district(), id))
                .toList();
        if (ids.isEmpty()) {
            return person;
        }
        List<Enrolment> left = person.enrolments().stream()
                .filter(enrolment -> ids.stream().noneMatch(id -> hold(person.district(), enrolment.school(), id)))
                .toList();
        return left.isEmpty()
                ? null
                : new RosterPerson(person.district(), person.schoolYear(), person.subject(), person.ids(), left);
    }

    private Set<String> schools(String district, Subject subject) {
        return districts.getOrDefault(district, Map.of()).getOrDefault(subject, Set.of());
    }
}
