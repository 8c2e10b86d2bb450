package io.rollcall.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.rollcall.event.AuditAction;
import io.rollcall.event.AuditEntry;
import io.rollcall.event.ErasedSubject;
import io.rollcall.event.Erasure;
import io.rollcall.event.Kind;
import io.rollcall.event.RosterPerson;
import io.rollcall.event.Subject;
import io.rollcall.gateway.Http.Answer;
import io.rollcall.gateway.roster.RosterZip;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An operator has a pupil's data erased, and no way leads back. */
class PostErasuresTest {

    private static int districts;

    private final RunningGateway gateway = RunningGateway.fresh();
    private final Http http = new Http(gateway);
    private final String district = "erasure-" + ++districts;
    private String key = "";

    @BeforeEach
    void openDistrict() {
        http.putAsOperator("/v1/directory", Http.LINES, """
                {"type":"district","district":"DISTRICT","name":"D","zone":"Asia/Shanghai"}
                {"type":"school","district":"DISTRICT","school":"R001","name":"One","kind":"PRIMARY","effectiveFrom":"2026-09-01","enrolled":900}
                {"type":"school","district":"DISTRICT","school":"R002","name":"Two","kind":"PRIMARY","effectiveFrom":"2026-09-01","enrolled":900}
                {"type":"calendarDay","district":"DISTRICT","date":"2026-11-23","sessions":["AM","PM"]}
                """.replace("DISTRICT", district));
        key = http.openFeed(district, "sis", "{\"schools\":[\"*\"]}");
    }

    @Test
    void nothingOfThePersonIsTakenAnyMore() {
        mark("m-1", "sis", "P1");

        Answer answer = erase(order("R001"));
        Answer refused = mark("m-2", "sis", "P1");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(refused.reason()).isEqualTo("PERSON_ERASED");
        assertThat(refused.response().body()).doesNotContain("P1");
        assertThat(mark("m-3", "sis", "P2").status()).isEqualTo(200);
        assertThat(mark("m-4", "R002", "sis", "P1").status()).isEqualTo(200);
    }

    @Test
    void theLogIsToldInThePartitionOfEveryKindThatIsAboutPersons() {
        mark("m-1", "sis", "P1");
        Subject subject = gateway.log().observations().getFirst().subject();

        erase(order("R001"));

        assertThat(erasures())
                .filteredOn(erasure -> erasure.subject().equals(subject))
                .extracting(Erasure::kind)
                .containsExactlyInAnyOrderElementsOf(Stream.of(Kind.values())
                        .filter(kind -> kind != Kind.PROCESS)
                        .toList());
        assertThat(erasures()).extracting(Erasure::school).containsOnly("R001");
        assertThat(gateway.log().erased())
                .extracting(ErasedSubject::school, ErasedSubject::schoolYear)
                .containsExactlyInAnyOrder(tuple("R001", 2025), tuple("R001", 2026));
    }

    @Test
    void withoutASchoolAllOfTheDistrictsAreMeant() {
        Answer answer = erase(order("R001").replace("\"school\":\"R001\",", ""));

        assertThat(answer.json().path("schools").asInt()).isEqualTo(2);
        assertThat(erasures()).extracting(Erasure::school).contains("R001", "R002");
        assertThat(mark("m-1", "R002", "sis", "P1").reason()).isEqualTo("PERSON_ERASED");
    }

    @Test
    void everyIdThatTheRosterSaysIsThePersonsIsErasedWithIt() {
        roster();
        mark("m-1", "sis", "P1");

        Answer answer = erase(order("R001").replace("\"sis\",\"id\":\"P1\"", "\"wecom\",\"id\":\"w-1\""));

        assertThat(answer.json().path("subjects").asInt()).isGreaterThan(2);
        assertThat(mark("m-2", "sis", "P1").reason()).isEqualTo("PERSON_ERASED");
        assertThat(mark("m-3", "identifier", "N-1").reason()).isEqualTo("PERSON_ERASED");
        assertThat(mark("m-4", "sis", "P2").status()).isEqualTo(200);
    }

    @Test
    void theRosterForgetsThePersonAndARosterThatNamesThemDoesNotBringThemBack() {
        roster();
        int before = people().size();

        erase(order("R001"));

        assertThat(people()).hasSize(before - 1);
        assertThat(roster().json().path("changed").asInt()).isZero();
        assertThat(people()).hasSize(before - 1);
    }

    @Test
    void anErasedPersonsEventClaimsNoNamespace() {
        erase(order("R001"));
        mark("m-1", "sis", "P1");

        assertThat(mark("m-2", "wecom", "w-2").status()).isEqualTo(200);
    }

    @Test
    void everyErasureIsAuditedWithoutTheId() {
        Answer answer = erase(order("R001").replace("{\"district\"", "{\"purpose\":\"REQUEST-17\",\"district\""));

        assertThat(gateway.log().audited())
                .containsExactly(new AuditEntry(
                        answer.header("X-Request-Id"),
                        RunningGateway.NOW,
                        district,
                        "operator",
                        "OPERATOR",
                        AuditAction.ERASURE,
                        "R001",
                        "schoolYears=2025,2026",
                        "REQUEST-17",
                        AuditEntry.DONE,
                        1));
    }

    @Test
    void theIdIsInNoAnswerNoLogLineAndNoRecord() {
        String id = "C-7301-LiLei";
        try (CapturedLog captured = new CapturedLog()) {
            String body = order("R001").replace("P1", id);

            assertThat(erase(body).response().body()).doesNotContain(id);
            assertThat(erase(body.replace("R001", id)).response().body()).doesNotContain(id);
            assertThat(erase(body.replace("\"sis\"", id)).response().body()).doesNotContain(id);
            assertThat(captured.text()).isNotEmpty().doesNotContain(id);
        }
        assertThat(Stream.of(
                                gateway.log().entries(),
                                gateway.log().erased(),
                                gateway.log().audited())
                        .map(List::toString))
                .noneMatch(record -> record.contains(id));
    }

    @Test
    void withoutTheLogNothingIsSaidToBeErased() {
        gateway.log().setAvailable(false);

        assertThat(erase(order("R001")).code()).isEqualTo("LOG_UNAVAILABLE");
    }

    @Test
    void whoIsErasedIsNotOutstanding() {
        erase(order("R001"));

        Answer answer = http.send(http.request("/v1/outstanding:match")
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                        {"kind":"HEALTH_REPORT","school":"R001","date":"2026-11-23","namespace":"sis","ids":["P1","P2"]}""")));

        assertThat(answer.json().path("unanswered").toString()).isEqualTo("[\"P2\"]");
    }

    @Test
    void aFeedsKeyErasesNobody() {
        Answer answer = http.send(http.request("/v1/erasures")
                .header("Authorization", "Bearer " + key)
                .POST(BodyPublishers.ofString(order("R001"))));

        assertThat(answer.code()).isEqualTo("UNKNOWN_KEY");
        assertThat(erasures()).isEmpty();
    }

    @Test
    void whereTheClockIsTheDatasTheSchoolYearsMustBeNamed() {
        String body = """
                {"district":"replay","school":"01M015","person":{"namespace":"sis","id":"P1"}}""";

        assertThat(erase(body).json().path("detail").asString()).startsWith("The district's clock is that of its data");
        assertThat(erase(body.replace("{\"district\"", "{\"schoolYears\":[2014],\"district\""))
                        .json()
                        .path("schoolYears")
                        .toString())
                .isEqualTo("[2014]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "R001" | "R 1" | The field school must match
            "R001" | "R9" | The directory has no such school
            "DISTRICT" | "none" | The directory has no such district
            "P1" | "" | The field id is missing
            "P1" | 7 | The field id is missing or is no text
            "P1" | "\\ud800" | The field id must have 1 to 128 characters
            "id" | "name" | The order has the fields
            "school" | "class" | The order has the fields
            "sis", | "sis","namespace":"sis", | A field is there twice
            {"namespace":"sis","id":"P1"} | "P1" | The field person must be an object
            {"district" | {"schoolYears":[],"district" | The field schoolYears must be a list
            {"district" | {"schoolYears":[26],"district" | The field schoolYears must be a list
            {"district" | {"schoolYears":2026,"district" | The field schoolYears must be a list
            {"district" | {"schoolYears":["2026"],"district" | The field schoolYears must be a list
            """)
    void anOrderThatCannotBeMeantIsRefused(String part, String by, String sentence) {
        Answer answer = erase(order("R001").replace(part.replace("DISTRICT", district), by));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("INVALID_ERASURE");
        assertThat(answer.json().path("detail").asString()).startsWith(sentence);
        assertThat(erasures()).isEmpty();
    }

    private String order(String school) {
        return """
                {"district":"%s","school":"%s","person":{"namespace":"sis","id":"P1"}}""".formatted(district, school);
    }

    private Answer erase(String order) {
        return http.send(http.request("/v1/erasures")
                .header("Authorization", "Bearer " + RunningGateway.OPERATOR_KEY)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(order)));
    }

    private Answer roster() {
        return http.send(http.request("/v1/roster?district=" + district + "&sourcedIdNamespace=sis")
                .header("Authorization", "Bearer " + RunningGateway.OPERATOR_KEY)
                .header("Content-Type", "application/zip")
                .POST(BodyPublishers.ofByteArray(new RosterZip().pack())));
    }

    private List<RosterPerson> people() {
        return gateway.log().roster().stream()
                .filter(person -> person.district().equals(district))
                .toList();
    }

    private List<Erasure> erasures() {
        return gateway.log().entries().stream()
                .filter(Erasure.class::isInstance)
                .map(Erasure.class::cast)
                .toList();
    }

    private Answer mark(String id, String namespace, String person) {
        return mark(id, "R001", namespace, person);
    }

    private Answer mark(String id, String school, String namespace, String person) {
        String event = Events.event(id)
                .replace("\"S001\"", "\"" + school + "\"")
                .replace("\"class\":\"C3-2\",", "")
                .replace("\"sis\"", "\"" + namespace + "\"")
                .replace("S-19", person);
        return http.postEvents(key, Http.ONE, event);
    }
}
