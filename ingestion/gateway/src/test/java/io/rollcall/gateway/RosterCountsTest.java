package io.rollcall.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.DirectoryEntry.Place;
import io.rollcall.event.DirectoryEntry.School;
import io.rollcall.event.DirectoryEntry.SchoolClass;
import io.rollcall.gateway.Http.Answer;
import io.rollcall.gateway.roster.RosterZip;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a roster makes of schools and classes: a version for each day on which a number changes. */
class RosterCountsTest {

    private static int districts;

    private final RunningGateway gateway = RunningGateway.fresh();
    private final Http http = new Http(gateway);
    private final String district = "counts-" + ++districts;

    @BeforeEach
    void openDistrict() {
        http.putAsOperator("/v1/directory", Http.LINES, """
                {"type":"district","district":"DISTRICT","name":"D","zone":"Asia/Shanghai"}
                """.replace("DISTRICT", district));
        gateway.log().clear();
    }

    @Test
    void aChangeOnTheFirstOfMarchChangesNothingBefore() {
        post(new RosterZip());
        assertThat(gateway.log().directoryEntries())
                .containsExactlyInAnyOrder(
                        school(LocalDate.of(2026, 8, 1), 0, 2, 1),
                        school(LocalDate.of(2026, 9, 1), 3, 2, 1),
                        schoolClass("R1-1", LocalDate.of(2026, 9, 1), 2),
                        schoolClass("R1-2", LocalDate.of(2026, 9, 1), 1));
        gateway.log().clear();

        RosterZip bulk = new RosterZip()
                .change(
                        "enrollments.csv",
                        "E3,,,R1-2,R001,P3,student,false,2026-09-01,",
                        "E3,,,R1-1,R001,P3,student,false,,")
                .change("enrollments.csv", "E2,,,R1-1,R001,P2,student,false,,\n", "");
        post(bulk, "&effectiveFrom=2027-03-01");

        LocalDate march = LocalDate.of(2027, 3, 1);
        assertThat(gateway.log().directoryEntries())
                .containsExactlyInAnyOrder(school(march, 2, 2, 1), schoolClass("R1-2", march, 0));
    }

    @Test
    void whatElseIsKnownOfASchoolStays() {
        http.putAsOperator("/v1/directory", Http.LINES, """
                {"type":"school","district":"DISTRICT","school":"R001","name":"九小","kind":"PRIMARY","effectiveFrom":"2020-09-01","enrolled":900,"staff":60,"latitude":23.1,"longitude":113.3}
                """.replace("DISTRICT", district));
        gateway.log().clear();

        post(new RosterZip());

        assertThat(gateway.log().directoryEntries())
                .filteredOn(School.class::isInstance)
                .containsExactly(named("九小", LocalDate.of(2026, 8, 1), 900), named("九小", LocalDate.of(2026, 9, 1), 3));
    }

    @Test
    void whoIsInTwoClassesIsOnePupilOfTheSchool() {
        post(new RosterZip().change("enrollments.csv", "E4,", "E5,,,R1-2,R001,P1,student,false,2026-09-01,\nE4,"));

        assertThat(gateway.log().directoryEntries())
                .contains(school(LocalDate.of(2026, 9, 1), 3, 2, 1), schoolClass("R1-2", LocalDate.of(2026, 9, 1), 2));
    }

    @Test
    void aRosterOfVersionTwoHasItsRolesInAFileOfTheirOwn() {
        RosterZip two = new RosterZip()
                .change("manifest.csv", "oneroster.version,1.1", "oneroster.version,1.2")
                .change("manifest.csv", "file.users,bulk", "file.users,bulk\nfile.roles,bulk")
                .file("users.csv", "sourcedId,userIds\nP1,\nP2,\nP3,\nK1,\n")
                .file("roles.csv", """
                        sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId
                        O1,,,P1,primary,student,,,R001,
                        O2,,,K1,primary,teacher,2026-09-01,2027-01-01,R001,
                        O3,,,K1,secondary,districtAdministrator,,,D1,
                        """)
                .change("enrollments.csv", "E4,,,R1-1,R001,K1,teacher,true,,\n", "");

        assertThat(post(two).status()).isEqualTo(200);
        assertThat(gateway.log().directoryEntries())
                .contains(school(LocalDate.of(2026, 9, 1), 3, 1, 1), school(LocalDate.of(2027, 1, 1), 3, 0, 0));
    }

    private Answer post(RosterZip roster) {
        return post(roster, "");
    }

    private Answer post(RosterZip roster, String parameters) {
        return http.send(http.request("/v1/roster?district=" + district + parameters)
                .header("Authorization", "Bearer " + RunningGateway.OPERATOR_KEY)
                .header("Content-Type", "application/zip")
                .POST(BodyPublishers.ofByteArray(roster.pack())));
    }

    private School school(LocalDate from, int enrolled, int staff, int teachers) {
        return new School(district, "R001", "第九小学", "SCHOOL", "", from, enrolled, staff, teachers, null);
    }

    private School named(String name, LocalDate from, int enrolled) {
        return new School(district, "R001", name, "PRIMARY", "", from, enrolled, 2, 1, new Place(23.1, 113.3));
    }

    private SchoolClass schoolClass(String code, LocalDate from, int enrolled) {
        return new SchoolClass(district, "R001", code, "01", from, enrolled);
    }
}
