package io.rollcall.gateway.person;

import io.rollcall.event.RosterPerson;
import io.rollcall.event.RosterPerson.PersonId;
import io.rollcall.event.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which hashed ids are one person's, as the rosters say, and whose data are erased. One thread applies, any may ask meanwhile, without locks. An id takes some 40 bytes: 220,000 pupils with three ids
 * each are 27 MB.
 *
 * <p>What an id means on a day never changes once that day has begun: an id that moves to another person, or a person who gets another id, does so from a later day on.
 */
public final class People {

    private final Map<String, Map<String, Integer>> numbers = new ConcurrentHashMap<>();
    private final Map<String, PersonTable> districts = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> enrolledSchools = new ConcurrentHashMap<>();

    private final ErasedSubjects erased = new ErasedSubjects();

    public ErasedSubjects erased() {
        return erased;
    }

    /** This id and every other one of the person whose it is now; alone where no roster knows it. */
    public Set<Subject> idsLike(String district, Subject id) {
        @Nullable PersonTable table = districts.get(district);
        return table == null ? Set.of(id) : table.idsLike(id);
    }

    /** Takes the newest version of one person. Applying it twice does no harm. */
    public void apply(RosterPerson person) {
        PersonTable table = districts.computeIfAbsent(person.district(), code -> new PersonTable());
        int number = table.numberOf(person.subject());
        Set<String> schools = enrolledSchools.computeIfAbsent(
                person.district() + '/' + person.schoolYear(), year -> ConcurrentHashMap.newKeySet());
        person.enrolments().forEach(enrolment -> schools.add(enrolment.school()));
        for (PersonId id : person.ids()) {
            table.add(
                    number,
                    id.subject(),
                    namespaceNumber(person.district(), id.namespace()),
                    Math.toIntExact(id.from().toEpochDay()));
        }
    }

    /** The schools at which a roster has somebody in that school year, as of now. */
    public Set<String> enrolledSchools(String district, int schoolYear) {
        return Set.copyOf(enrolledSchools.getOrDefault(district + '/' + schoolYear, Set.of()));
    }

    /** The id, in that namespace, of the person whose id this is on that day; null where the rosters name no such person or no such id. */
    public @Nullable Subject inNamespace(String district, Subject id, String namespace, LocalDate date) {
        @Nullable PersonTable table = districts.get(district);
        @Nullable Integer number = numbers.getOrDefault(district, Map.of()).get(namespace);
        return table == null || number == null ? null : table.inNamespace(id, number, (int) date.toEpochDay());
    }

    /** Whether a roster knows a person by this id as its own. */
    public boolean knows(String district, Subject id) {
        @Nullable PersonTable table = districts.get(district);
        return table != null && table.isKnown(id);
    }

    /**
     * What is to be kept of a person's ids when a roster says these.
     *
     * @param before what is kept already
     * @param said by the roster: namespace and hashed id, the {@code from} of which is not looked at
     * @param nextDay from which a change holds
     */
    public List<PersonId> merge(
            String district, Subject person, List<PersonId> before, List<PersonId> said, LocalDate nextDay) {
        List<PersonId> merged = new ArrayList<>(before);
        @Nullable PersonTable table = districts.get(district);
        for (PersonId id : said) {
            boolean known = before.stream()
                    .anyMatch(had -> had.namespace().equals(id.namespace())
                            && had.subject().equals(id.subject()));
            boolean changes = before.stream().anyMatch(had -> had.namespace().equals(id.namespace()))
                    || (table != null && table.isAnothers(id.subject(), person));
            if (!known) {
                merged.add(new PersonId(id.namespace(), id.subject(), changes ? nextDay : LocalDate.EPOCH));
            }
        }
        return merged;
    }

    private int namespaceNumber(String district, String namespace) {
        Map<String, Integer> known = numbers.computeIfAbsent(district, code -> new ConcurrentHashMap<>());
        return known.computeIfAbsent(namespace, name -> known.size());
    }
}
