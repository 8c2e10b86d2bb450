package io.rollcall.event;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

/**
 * All that is kept of one person of a roster, for one school year: hashed ids and where they are enrolled. Never a name.
 *
 * @param schoolYear whose key the ids are hashed with
 * @param subject the hash of the id that the roster itself knows the person by
 * @param ids every id that the roster has said of the person, that one too
 * @param enrolments every interval that was said, those that are over too
 */
public record RosterPerson(
        String district, int schoolYear, Subject subject, List<PersonId> ids, List<Enrolment> enrolments) {

    private static final int KEY_PARTS = 3;

    public RosterPerson {
        Codes.require(district, "district");
        ids = List.copyOf(ids);
        enrolments = List.copyOf(enrolments);
    }

    /** One of a person's ids.
     *
     * @param namespace which platform's
     * @param from the first day of the occasions for which it is this person's; {@link LocalDate#EPOCH} where it never was another's
     */
    public record PersonId(String namespace, Subject subject, LocalDate from) {
        public PersonId {
            Codes.require(namespace, "namespace");
        }
    }

    /**
     * That the person belongs to a class, or to a school where the class is "".
     *
     * @param id a keyed hash of the roster's own id of the enrolment; 0 where it has none
     * @param from the first day
     * @param to the first day on which it no longer holds; {@link #OPEN} while it does
     */
    public record Enrolment(
            long id, String school, String classCode, EnrolmentRole role, LocalDate from, LocalDate to) {

        /** The end of what has no end yet. */
        public static final LocalDate OPEN = LocalDate.of(2149, 6, 6);

        public Enrolment {
            Codes.require(school, "school");
            if (!classCode.isEmpty()) {
                Codes.require(classCode, "class");
            }
        }

        /** The same, ending on that day at the latest. */
        public Enrolment until(LocalDate day) {
            return day.isBefore(to) ? new Enrolment(id, school, classCode, role, from, day) : this;
        }

        /** Whether there is any day on which it holds. */
        public boolean holdsEver() {
            return from.isBefore(to);
        }
    }

    /** The compaction key. */
    public String key() {
        return district + '/' + schoolYear + '/' + subject;
    }

    /**
     * What a tombstone leaves of the person whose key it has: nothing but the key.
     *
     * @throws IllegalArgumentException if it is no person's key
     */
    static RosterPerson erased(String key) {
        String[] parts = key.split("/", -1);
        if (parts.length != KEY_PARTS) {
            throw new IllegalArgumentException("a key of the roster has " + KEY_PARTS + " parts");
        }
        Subject subject = Subject.of(HexFormat.of().parseHex(parts[2]));
        return new RosterPerson(parts[0], Integer.parseInt(parts[1]), subject, List.of(), List.of());
    }
}
