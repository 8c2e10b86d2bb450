package io.rollcall.gateway.roster;

import io.rollcall.event.Codes;
import io.rollcall.event.EnrolmentRole;
import io.rollcall.event.RosterPerson.PersonId;
import io.rollcall.event.SchoolYear;
import io.rollcall.event.Subject;
import io.rollcall.gateway.person.People;
import io.rollcall.gateway.roster.RosterFile.Mode;
import io.rollcall.gateway.security.EventIds;
import io.rollcall.gateway.security.Pseudonymise;
import io.rollcall.spreadsheet.file.CsvArchive;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads users, roles and enrolments. Ids are hashed as they are read; names, addresses, numbers and passwords are in columns that nobody asks for. */
final class ReadPeople {

    private static final String ID = "sourcedId";
    private static final Pattern USER_ID = Pattern.compile("\\{\\s*([^:{}]+?)\\s*:\\s*([^{}]+?)\\s*\\}\\s*,?\\s*");

    private final RosterOptions options;
    private final Organisations organisations;
    private final People known;
    private final Pseudonymise pseudonymise;
    private final EventIds hashes;
    private final LocalDate yearBegins;
    private final Listing listing = new Listing();

    ReadPeople(
            RosterOptions options,
            Organisations organisations,
            People known,
            Pseudonymise pseudonymise,
            EventIds hashes) {
        this.options = options;
        this.organisations = organisations;
        this.known = known;
        this.pseudonymise = pseudonymise;
        this.hashes = hashes;
        this.yearBegins = SchoolYear.firstDay(options.schoolYear());
    }

    Listing read(CsvArchive archive, Manifest manifest) {
        if (manifest.gives(RosterFile.USERS)) {
            readUsers(archive, manifest);
        }
        if (manifest.hasRoles() && manifest.gives(RosterFile.ROLES)) {
            readRoles(archive, manifest.mode(RosterFile.ROLES));
        }
        if (manifest.gives(RosterFile.ENROLLMENTS)) {
            readEnrolments(archive, manifest.mode(RosterFile.ENROLLMENTS));
        }
        return listing;
    }

    private void readUsers(CsvArchive archive, Manifest manifest) {
        String[] columns = manifest.hasRoles() ? new String[] {ID} : new String[] {ID, "role", "orgSourcedIds"};
        try (RosterTable table = Organisations.open(archive, RosterFile.USERS, columns)) {
            for (@Nullable RosterRow row = table.next(); row != null; row = table.next()) {
                ListedPerson person = listing.person(own(row, ID));
                if (person.isListed()) {
                    throw row.fault(RosterRule.TWICE, ID);
                }
                person.list(ids(row, person), row.isDeleted(manifest.mode(RosterFile.USERS)));
                if (!manifest.hasRoles()) {
                    addPosts(row, person);
                }
            }
        }
    }

    private List<PersonId> ids(RosterRow row, ListedPerson person) {
        List<PersonId> ids = new ArrayList<>(2);
        addId(row, ID, options.sourcedIdNamespace(), row.id(ID), person, ids);
        String identifier = row.optionalId("identifier");
        if (!identifier.isEmpty()) {
            addId(row, "identifier", options.identifierNamespace(), identifier, person, ids);
        }
        String userIds = row.optional("userIds");
        Matcher found = USER_ID.matcher(userIds);
        int end = 0;
        while (found.find() && found.start() == end) {
            end = found.end();
            if (!Codes.isCode(found.group(1)) || found.group(2).length() > 128) {
                throw row.fault(RosterRule.USER_IDS, "userIds");
            }
            addId(row, "userIds", found.group(1), found.group(2), person, ids);
        }
        if (end != userIds.length()) {
            throw row.fault(RosterRule.USER_IDS, "userIds");
        }
        return ids;
    }

    private void addId(
            RosterRow row, String column, String namespace, String id, ListedPerson person, List<PersonId> ids) {
        Subject hashed = pseudonymise.subjectOf(namespace, id, yearBegins);
        for (PersonId other : ids) {
            if (other.namespace().equals(namespace)) {
                if (other.subject().equals(hashed)) {
                    return;
                }
                throw row.fault(RosterRule.USER_IDS, column);
            }
        }
        if (!listing.addId(person, hashed)) {
            throw row.fault(RosterRule.SAME_ID, column);
        }
        ids.add(new PersonId(namespace, hashed, LocalDate.EPOCH));
    }

    /** Where version 1.1 says that somebody works. */
    private void addPosts(RosterRow row, ListedPerson person) {
        @Nullable EnrolmentRole role = Roles.of(row, "role");
        for (String organisation : row.list("orgSourcedIds")) {
            @Nullable String school = organisations.schoolOf(row, "orgSourcedIds", organisation);
            if (school != null && role != null && role != EnrolmentRole.STUDENT) {
                long id = hashes.numberOf("post", row.id(ID), school);
                person.add(new Stay(id, school, "", role, null, yearBegins, null, person.isDeleted()));
            }
        }
    }

    private void readRoles(CsvArchive archive, Mode mode) {
        try (RosterTable table =
                Organisations.open(archive, RosterFile.ROLES, ID, "userSourcedId", "role", "orgSourcedId")) {
            for (@Nullable RosterRow row = table.next(); row != null; row = table.next()) {
                ListedPerson person = person(row);
                @Nullable String school = organisations.schoolOf(row, "orgSourcedId", row.required("orgSourcedId"));
                @Nullable EnrolmentRole role = Roles.of(row, "role");
                boolean deleted = row.isDeleted(mode);
                if (school != null && role != null && role != EnrolmentRole.STUDENT) {
                    long id = hashes.numberOf("role", row.id(ID));
                    person.add(stay(row, id, school, "", role, yearBegins, deleted));
                }
            }
        }
    }

    private void readEnrolments(CsvArchive archive, Mode mode) {
        try (RosterTable table =
                Organisations.open(archive, RosterFile.ENROLLMENTS, ID, "classSourcedId", "userSourcedId", "role")) {
            for (@Nullable RosterRow row = table.next(); row != null; row = table.next()) {
                ListedPerson person = person(row);
                Organisations.SchoolClass found = organisations.classOf(row, "classSourcedId");
                @Nullable EnrolmentRole role = Roles.of(row, "role");
                boolean deleted = row.isDeleted(mode);
                if (role != null) {
                    long id = hashes.numberOf("enrolment", row.id(ID));
                    person.add(stay(row, id, found.school(), found.code(), role, found.begins(), deleted));
                }
            }
        }
    }

    private static Stay stay(
            RosterRow row,
            long id,
            String school,
            String classCode,
            EnrolmentRole role,
            LocalDate usuallyBegins,
            boolean deleted) {
        @Nullable LocalDate begins = row.date("beginDate");
        @Nullable LocalDate ends = row.date("endDate");
        if (begins != null && ends != null && ends.isBefore(begins)) {
            throw row.fault(RosterRule.INTERVAL, "endDate");
        }
        return new Stay(id, school, classCode, role, begins, usuallyBegins, ends, deleted);
    }

    private ListedPerson person(RosterRow row) {
        Subject own = own(row, "userSourcedId");
        @Nullable ListedPerson listed = listing.find(own);
        boolean isKnown = listed != null
                || known.knows(options.district(), own)
                || known.erased().hold(options.district(), own);
        if (!isKnown) {
            throw row.fault(RosterRule.REFERENCE, "userSourcedId", RosterFile.USERS.fileName());
        }
        return listed == null ? listing.person(own) : listed;
    }

    private Subject own(RosterRow row, String column) {
        return pseudonymise.subjectOf(options.sourcedIdNamespace(), row.id(column), yearBegins);
    }
}
