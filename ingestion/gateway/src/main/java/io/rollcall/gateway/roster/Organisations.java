package io.rollcall.gateway.roster;

import io.rollcall.event.Codes;
import io.rollcall.gateway.directory.Directory;
import io.rollcall.gateway.roster.RosterFile.Mode;
import io.rollcall.spreadsheet.file.CsvArchive;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The schools, terms and classes that a roster names; beside those, what the directory has under the roster's own ids may be meant too. */
final class Organisations {

    private static final String ID = "sourcedId";

    private final RosterOptions options;
    private final Directory directory;
    private final LocalDate yearBegins;
    private final Map<String, School> organisations = new HashMap<>();
    private final Map<String, LocalDate> terms = new HashMap<>();
    private final Map<String, SchoolClass> classes = new HashMap<>();
    private final Set<String> goneSchools = new HashSet<>();
    private final Set<SchoolClass> goneClasses = new HashSet<>();

    /** An organisation; a bureau or department has people, too, but no sessions. */
    record School(String code, String name, boolean isSchool) {}

    /** @param begins the first day of its terms */
    record SchoolClass(String school, String code, String grade, LocalDate begins) {}

    Organisations(RosterOptions options, Directory directory, LocalDate yearBegins) {
        this.options = options;
        this.directory = directory;
        this.yearBegins = yearBegins;
    }

    void read(CsvArchive archive, Manifest manifest) {
        if (manifest.gives(RosterFile.ORGS)) {
            readOrganisations(archive, manifest.mode(RosterFile.ORGS));
        }
        if (manifest.gives(RosterFile.ACADEMIC_SESSIONS)) {
            readTerms(archive, manifest.mode(RosterFile.ACADEMIC_SESSIONS));
        }
        if (manifest.gives(RosterFile.CLASSES)) {
            readClasses(archive, manifest.mode(RosterFile.CLASSES));
        }
    }

    /** Null where the row names an organisation that is no school. */
    @Nullable String schoolOf(RosterRow row, String column, String id) {
        @Nullable School found = organisations.get(id);
        if (found != null) {
            return found.isSchool() ? found.code() : null;
        }
        if (options.schoolCodes().equals(ID) && Codes.isCode(id) && directory.hasSchool(options.district(), id)) {
            return id;
        }
        throw row.fault(RosterRule.REFERENCE, column, RosterFile.ORGS.fileName());
    }

    SchoolClass classOf(RosterRow row, String column) {
        String id = row.required(column);
        @Nullable SchoolClass found = classes.get(id);
        if (found != null) {
            return found;
        }
        if (options.classCodes().equals(ID) && row.optional("schoolSourcedId").length() > 0) {
            @Nullable String school = schoolOf(row, "schoolSourcedId", row.optional("schoolSourcedId"));
            if (school != null
                    && directory.classVersions(options.district(), school).containsKey(id)) {
                return new SchoolClass(school, id, "", yearBegins);
            }
        }
        throw row.fault(RosterRule.REFERENCE, column, RosterFile.CLASSES.fileName());
    }

    /** By the schools' codes. */
    Map<String, String> schoolNames() {
        Map<String, String> names = new HashMap<>();
        organisations.values().stream()
                .filter(School::isSchool)
                .forEach(school -> names.put(school.code(), school.name()));
        return names;
    }

    /** "" where the roster does not say. */
    String gradeOf(String school, String classCode) {
        return classes.values().stream()
                .filter(one -> one.school().equals(school) && one.code().equals(classCode))
                .findFirst()
                .map(SchoolClass::grade)
                .orElse("");
    }

    /** Whether the roster takes back the school or the class. */
    boolean isGone(String school, String classCode) {
        return goneSchools.contains(school)
                || goneClasses.stream()
                        .anyMatch(gone ->
                                gone.school().equals(school) && gone.code().equals(classCode));
    }

    private void readOrganisations(CsvArchive archive, Mode mode) {
        String codes = options.schoolCodes();
        try (RosterTable table = open(archive, RosterFile.ORGS, ID, "name", "type", codes)) {
            Set<String> seen = new HashSet<>();
            for (@Nullable RosterRow row = table.next(); row != null; row = table.next()) {
                boolean isSchool = row.required("type").equals("school");
                School school = new School(isSchool ? row.code(codes) : "", isSchool ? name(row) : "", isSchool);
                boolean deleted = row.isDeleted(mode);
                if (organisations.put(row.id(ID), school) != null || (isSchool && !seen.add(school.code()))) {
                    throw row.fault(RosterRule.TWICE, isSchool ? codes : ID);
                }
                if (deleted && isSchool) {
                    goneSchools.add(school.code());
                }
            }
        }
    }

    private static String name(RosterRow row) {
        String name = row.required("name");
        if (name.length() > 200) {
            throw row.fault(RosterRule.LENGTH, "name", "200");
        }
        return name;
    }

    private void readTerms(CsvArchive archive, Mode mode) {
        try (RosterTable table = open(archive, RosterFile.ACADEMIC_SESSIONS, ID, "startDate", "endDate")) {
            for (@Nullable RosterRow row = table.next(); row != null; row = table.next()) {
                @Nullable LocalDate starts = row.date("startDate");
                @Nullable LocalDate ends = row.date("endDate");
                if (starts == null) {
                    throw row.fault(RosterRule.FIELD_PRESENT, "startDate");
                }
                if (ends != null && ends.isBefore(starts)) {
                    throw row.fault(RosterRule.INTERVAL, "endDate");
                }
                row.isDeleted(mode);
                if (terms.put(row.id(ID), starts) != null) {
                    throw row.fault(RosterRule.TWICE, ID);
                }
            }
        }
    }

    private void readClasses(CsvArchive archive, Mode mode) {
        String codes = options.classCodes();
        try (RosterTable table = open(archive, RosterFile.CLASSES, ID, "schoolSourcedId", codes)) {
            Set<String> seen = new HashSet<>();
            for (@Nullable RosterRow row = table.next(); row != null; row = table.next()) {
                @Nullable String school = schoolOf(row, "schoolSourcedId", row.required("schoolSourcedId"));
                if (school == null) {
                    throw row.fault(RosterRule.REFERENCE, "schoolSourcedId", RosterFile.ORGS.fileName());
                }
                SchoolClass found = new SchoolClass(school, row.code(codes), grade(row), begins(row));
                if (classes.put(row.id(ID), found) != null || !seen.add(school + '/' + found.code())) {
                    throw row.fault(RosterRule.TWICE, codes);
                }
                if (row.isDeleted(mode)) {
                    goneClasses.add(found);
                }
            }
        }
    }

    /** The first that is a code. */
    private static String grade(RosterRow row) {
        List<String> grades = row.list("grades");
        return grades.isEmpty() || !Codes.isCode(grades.getFirst()) ? "" : grades.getFirst();
    }

    private LocalDate begins(RosterRow row) {
        LocalDate earliest = LocalDate.MAX;
        for (String term : row.list("termSourcedIds")) {
            @Nullable LocalDate starts = terms.get(term);
            if (starts == null && !terms.isEmpty()) {
                throw row.fault(RosterRule.REFERENCE, "termSourcedIds", RosterFile.ACADEMIC_SESSIONS.fileName());
            }
            earliest = starts != null && starts.isBefore(earliest) ? starts : earliest;
        }
        return earliest.equals(LocalDate.MAX) ? yearBegins : earliest;
    }

    static RosterTable open(CsvArchive archive, RosterFile file, String... required) {
        return RosterTable.open(archive, file.fileName(), file.member(), required);
    }
}
