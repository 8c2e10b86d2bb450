package io.rollcall.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.gateway.Http.Answer;
import io.rollcall.gateway.roster.RosterZip;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostRosterTest {

    private static int districts;

    private final RunningGateway gateway = RunningGateway.fresh();
    private final Http http = new Http(gateway);
    private final String district = "roster-" + ++districts;
    private String key = "";

    @BeforeEach
    void openDistrict() {
        http.putAsOperator("/v1/directory", Http.LINES, """
                {"type":"district","district":"DISTRICT","name":"D","zone":"Asia/Shanghai"}
                {"type":"calendarDay","district":"DISTRICT","date":"2026-11-23","sessions":["AM","PM"]}
                {"type":"calendarDay","district":"DISTRICT","date":"2026-11-20","sessions":["AM","PM"]}
                """.replace("DISTRICT", district));
        key = http.openFeed(district, "sis", "{\"schools\":[\"*\"]}");
    }

    @Test
    void theRostersClassesAreKnownOnceItIsTaken() {
        Answer answer = post(new RosterZip());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("people").asInt()).isEqualTo(6);
        assertThat(answer.json().path("schools").asInt()).isEqualTo(1);
        assertThat(mark("m-1", "sis", "P1", "R1-1").status()).isEqualTo(200);
        assertThat(mark("m-2", "sis", "P1", "R9-9").reason()).isEqualTo("UNKNOWN_CLASS");
    }

    @Test
    void theSameRosterTwiceChangesNothingTheSecondTime() {
        post(new RosterZip());

        Answer again = post(new RosterZip());

        assertThat(again.json().path("changed").asInt()).isZero();
        assertThat(again.json().path("entries").asInt()).isZero();
    }

    @Test
    void everyIdOfAPersonIsCountedAsTheOneThatTheSchoolCountsBy() {
        post(new RosterZip());
        mark("m-1", "sis", "P1", "R1-1");
        mark("m-2", "wecom", "w-1", "R1-1");
        mark("m-3", "identifier", "N-1", "R1-1");

        assertThat(gateway.log().observations())
                .hasSize(3)
                .allMatch(said -> said.subject()
                        .equals(gateway.log().observations().getFirst().subject()));
        assertThat(mark("m-4", "wecom", "w-77", "R1-1").reason()).isEqualTo("OTHER_NAMESPACE");
    }

    @Test
    void whoLeavesByADeltaIsExpectedNoLongerFromThatDayOn() {
        post(new RosterZip());
        RosterZip delta = new RosterZip()
                .change("manifest.csv", "file.users,bulk", "file.users,absent")
                .change("manifest.csv", "file.enrollments,bulk", "file.enrollments,delta")
                .file("enrollments.csv", """
                        sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate
                        E3,tobedeleted,2026-11-22T00:00:00Z,R1-2,R001,P3,student,false,,
                        """);

        assertThat(post(delta, "&effectiveFrom=2026-11-23")
                        .json()
                        .path("changed")
                        .asInt())
                .isEqualTo(1);
        assertThat(mark("m-1", "sis", "P3", "R1-2").reason()).isEqualTo("UNKNOWN_CLASS");
        assertThat(mark("m-2", "sis", "P3", "R1-2", "2026-11-20").status()).isEqualTo(200);
    }

    @Test
    void anOperatorMayChangeTheNamespaceFromTheNextDayOn() {
        post(new RosterZip());
        mark("m-1", "sis", "P1", "R1-1");

        assertThat(put("wecom", "&from=2026-11-23").code()).isEqualTo("INVALID_NAMESPACE");
        assertThat(put("wecom", "").json().path("namespaces").size()).isEqualTo(2);
        assertThat(put("we com", "").code()).isEqualTo("INVALID_NAMESPACE");
        assertThat(mark("m-2", "sis", "P1", "R1-1").status()).isEqualTo(200);
        assertThat(http.send(http.request("/v1/namespaces/" + district + "/none")
                                .header("Authorization", "Bearer " + RunningGateway.OPERATOR_KEY)
                                .GET())
                        .status())
                .isEqualTo(404);
    }

    private Answer put(String namespace, String from) {
        return http.putAsOperator(
                "/v1/namespaces/" + district + "/R001?kind=ATTENDANCE&role=STUDENT&namespace="
                        + namespace.replace(" ", "%20") + from,
                "application/json",
                "");
    }

    @Test
    void aBrokenRowInTheMiddleChangesNothing() {
        Answer answer = post(new RosterZip().change("enrollments.csv", "E3,,,R1-2,R001,P3", "E3,,,R1-2,R001,P33"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("INVALID_ROSTER");
        assertThat(answer.json().path("detail").asString())
                .startsWith("enrollments.csv, line 4, column userSourcedId: names nothing");
        assertThat(mark("m-1", "sis", "P1", "R1-1").reason()).isEqualTo("SCHOOL_NOT_IN_FEED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            manifest.csv | oneroster.version,1.1 | oneroster.version,2 | manifest.csv must say oneroster.version
            manifest.csv | file.users,bulk | file.users,all | manifest.csv, line 9, column value: must be bulk
            manifest.csv | file.courses,absent | file.roles,bulk | manifest.csv announces roles.csv
            orgs.csv | R001,,,第九小学,school,900,D1 | R 1,,,第九小学,school,900,D1 | orgs.csv, line 3, column sourcedId: must be a code
            orgs.csv | sourcedId,status | id,status | orgs.csv, line 1, column sourcedId: is missing
            academicSessions.csv | 2026-09-01 | 1 Sep | academicSessions.csv, line 2, column startDate: must be a date
            academicSessions.csv | 2027-07-10 | 2026-07-10 | academicSessions.csv, line 2, column endDate: lies before
            classes.csv | R001,T1 | R002,T1 | classes.csv, line 2, column schoolSourcedId: names nothing
            classes.csv | R1-2,,,一年级二班,01,,1-2 | R1-1,,,一年级二班,01,,1-2 | classes.csv, line 3, column sourcedId: is on an earlier line
            users.csv | {wecom:w-1} | wecom w-1 | users.csv, line 2, column userIds: ids must look like {namespace:id}
            users.csv | {dingtalk:d-2} | {wecom:w-1} | users.csv, line 3, column userIds: ids must
            users.csv | {wecom:w-9} | {wecom:w-1} | users.csv, line 7, column userIds: is the id of another person
            users.csv | K2,,, | P1,,, | users.csv, line 6, column sourcedId: is on an earlier line
            users.csv | administrator | janitor | users.csv, line 6, column role: is none
            users.csv | K2,,,true | K2,,true | users.csv, line 6: does not have the 15 fields
            enrollments.csv | E3,, | E3,gone, | enrollments.csv, line 4, column status: must be active
            enrollments.csv | 2026-09-01,\\n | 2026-09-01,2026-08-01\\n | enrollments.csv, line 2, column endDate: lies before
            """)
    void everyBrokenRuleIsNamedWithItsPlace(String file, String part, String by, String sentence) {
        RosterZip broken = new RosterZip().change(file, part.replace("\\n", "\n"), by.replace("\\n", "\n"));

        Answer answer = post(broken);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("detail").asString()).startsWith(sentence).doesNotContain(RosterZip.CHILD);
    }

    @Test
    void onlyAZipWithItsFilesAtItsRootIsTaken() {
        assertThat(post(new RosterZip().without("manifest.csv"))
                        .json()
                        .path("detail")
                        .asString())
                .startsWith("The zip has no manifest.csv");
        assertThat(post(new RosterZip().file("../orgs.csv", "x"))
                        .json()
                        .path("detail")
                        .asString())
                .startsWith("A file of the zip lies in a folder");
        assertThat(postBytes(Http.utf8("PK no zip"), "").code()).isEqualTo("INVALID_ROSTER");
        assertThat(postBytes(new byte[0], "").code()).isEqualTo("EMPTY_BODY");
    }

    @Test
    void aBombIsRefusedBeforeItIsUnpacked() {
        String zeros = "0".repeat(1 << 20).repeat(600);

        assertThat(post(new RosterZip().file("demographics.csv", zeros))
                        .json()
                        .path("detail")
                        .asString())
                .startsWith("The zip file unpacks to more than 512 MiB");
    }

    @Test
    void parametersAreChecked() {
        assertThat(post(new RosterZip(), "&effectiveFrom=soon").code()).isEqualTo("INVALID_OPTION");
        assertThat(post(new RosterZip(), "&schoolYear=1999").code()).isEqualTo("INVALID_OPTION");
        assertThat(post(new RosterZip(), "&schoolCodes=name").code()).isEqualTo("INVALID_OPTION");
        assertThat(post(new RosterZip(), "&district=x").code()).isEqualTo("INVALID_OPTION");
    }

    private Answer post(RosterZip roster) {
        return post(roster, "");
    }

    private Answer post(RosterZip roster, String parameters) {
        return postBytes(roster.pack(), "&sourcedIdNamespace=sis" + parameters);
    }

    private Answer postBytes(byte[] body, String parameters) {
        return http.send(http.request("/v1/roster?district=" + district + parameters)
                .header("Authorization", "Bearer " + RunningGateway.OPERATOR_KEY)
                .header("Content-Type", "application/zip")
                .POST(BodyPublishers.ofByteArray(body)));
    }

    private Answer mark(String id, String namespace, String person, String classCode) {
        return mark(id, namespace, person, classCode, "2026-11-23");
    }

    private Answer mark(String id, String namespace, String person, String classCode, String date) {
        String event = Events.event(id)
                .replace("\"S001\"", "\"R001\"")
                .replace("C3-2", classCode)
                .replace("2026-11-23\",\"session", date + "\",\"session")
                .replace("\"sis\"", "\"" + namespace + "\"")
                .replace("S-19", person);
        return http.postEvents(key, Http.ONE, event);
    }
}
