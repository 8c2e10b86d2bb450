package io.rollcall.simulator.roster;

import io.rollcall.simulator.district.ClassPlan;
import io.rollcall.simulator.district.DistrictPlan;
import io.rollcall.simulator.district.SchoolPlan;
import io.rollcall.simulator.district.SchoolYear;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a synthetic district's roster, OneRoster 1.1, all of it in bulk: pupils under the ids that the simulator's events name them by, each with an id of a second platform. Names, mail addresses and
 * telephone numbers are invented. Classes are to be taken by their {@code classCode}.
 */
public final class WriteRoster {

    /** The namespace of the second id. */
    public static final String SECOND_NAMESPACE = "wecom";

    private static final String MANIFEST = """
            propertyName,value
            manifest.version,1.0
            oneroster.version,1.1
            file.academicSessions,bulk
            file.classes,bulk
            file.courses,absent
            file.enrollments,bulk
            file.orgs,bulk
            file.users,bulk
            source.systemName,Rollcall's simulator
            """;

    private final DistrictPlan plan;
    private final LocalDate begins;

    /** @param day any of the school year */
    public WriteRoster(DistrictPlan plan, LocalDate day) {
        this.plan = plan;
        this.begins = SchoolYear.startFor(day);
    }

    /** Does not close the stream. */
    public void to(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        Writer text = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        try {
            member(zip, text, "manifest.csv", lines -> lines.accept(MANIFEST.strip()));
            member(zip, text, "orgs.csv", this::organisations);
            member(zip, text, "academicSessions.csv", this::terms);
            member(zip, text, "classes.csv", this::classes);
            member(zip, text, "users.csv", this::users);
            member(zip, text, "enrollments.csv", this::enrolments);
        } catch (UncheckedIOException failed) {
            throw new IOException(failed);
        }
        zip.finish();
    }

    private static void member(ZipOutputStream zip, Writer text, String name, Consumer<Consumer<String>> write)
            throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        write.accept(line -> {
            try {
                text.write(line);
                text.write('\n');
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
        text.flush();
        zip.closeEntry();
    }

    private void organisations(Consumer<String> lines) {
        lines.accept("sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId");
        lines.accept("bureau,,,%s教育局,district,,".formatted(plan.name()));
        for (SchoolPlan school : plan.schools()) {
            lines.accept("%s,,,%s,school,,bureau".formatted(school.code(), school.name()));
        }
    }

    private void terms(Consumer<String> lines) {
        lines.accept("sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear");
        lines.accept("year,,,%1$d-%2$d,schoolYear,%3$s,%4$s,,%2$d"
                .formatted(begins.getYear(), begins.getYear() + 1, begins, begins.plusYears(1)));
    }

    private void classes(Consumer<String> lines) {
        lines.accept("sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,"
                + "schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods");
        for (SchoolPlan school : plan.schools()) {
            for (ClassPlan plan : school.classes()) {
                lines.accept("%1$s.%2$s,,,%2$s,%3$s,,%2$s,homeroom,,%1$s,year,,,"
                        .formatted(school.code(), plan.code(), plan.grade()));
            }
        }
    }

    private void users(Consumer<String> lines) {
        lines.accept("sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,"
                + "familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password");
        for (SchoolPlan school : plan.schools()) {
            for (int pupil = 1; pupil <= school.enrolled(); pupil++) {
                lines.accept(user(school, RosterIds.pupil(school, pupil), "student"));
            }
            for (int one = 1; one <= school.staff(); one++) {
                lines.accept(user(school, RosterIds.staff(school, one), RosterIds.roleOfStaff(one)));
            }
        }
    }

    private static String user(SchoolPlan school, String id, String role) {
        int number = id.hashCode() & Integer.MAX_VALUE;
        String name = MadeUpNames.of(number);
        return "%1$s,,,true,%2$s,%3$s,%4$s.%1$s,{%5$s:wx-%1$s},%6$s,%7$s,,,%4$s@example.org,,1%8$010d,,,"
                .formatted(
                        id,
                        school.code(),
                        role,
                        Integer.toString(number, Character.MAX_RADIX),
                        SECOND_NAMESPACE,
                        name.substring(1),
                        name.charAt(0),
                        number);
    }

    private void enrolments(Consumer<String> lines) {
        lines.accept("sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,"
                + "beginDate,endDate");
        for (SchoolPlan school : plan.schools()) {
            for (int pupil = 1; pupil <= school.enrolled(); pupil++) {
                String id = RosterIds.pupil(school, pupil);
                String classCode = school.classOf(pupil).code();
                lines.accept("e-%1$s,,,%2$s.%3$s,%2$s,%1$s,student,false,%4$s,"
                        .formatted(id, school.code(), classCode, begins));
            }
        }
    }
}
