package io.rollcall.warehouse.research;

import static io.rollcall.warehouse.TestDistrict.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollcall.warehouse.RealWarehouse;
import io.rollcall.warehouse.TestDistrict;
import io.rollcall.warehouse.row.RosterPersonRow;
import io.rollcall.warehouse.row.Tables;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the login of researchers reads, and when; one purpose is open at a time, so these tests run one after the other. */
@ExtendWith(RealWarehouse.Shared.class)
class ResearchTest {

    private static final String PUPILS = "SELECT lower(hex(pupil)) FROM research.attendance ORDER BY 1";

    private RealWarehouse warehouse;
    private TestDistrict district;
    private Purposes purposes;

    @BeforeEach
    void fill(RealWarehouse shared) {
        warehouse = shared;
        district = new TestDistrict(shared)
                .school("S1", 40)
                .schoolClass("S1", "C1", MONDAY.minusDays(50), "3", 40)
                .stands("S1", MONDAY, "AM", 1, Map.of(7L, "PRESENT", 8L, "EXCUSED"))
                .stands("S1", MONDAY, "AM", 2, Map.of(8L, "LATE"))
                .stands("S1", MONDAY.plusDays(1), "AM", 1, Map.of(7L, "UNEXCUSED"));
        new TestDistrict(shared).stands("S9", MONDAY, "AM", 1, Map.of(7L, "PRESENT"));
        purposes = new Purposes(shared.dataSource(), InstantSource.system());
    }

    @AfterEach
    void close() throws PurposeRefusedException {
        for (Purpose open : purposes.open()) {
            purposes.end(open.id(), "test");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT count() FROM research.attendance",
                "SELECT count() FROM research.enrolment",
                "SELECT 1",
                "SHOW TABLES FROM research"
            })
    void withoutAPurposeNothingIsAnswered(String statement) {
        assertThatThrownBy(() -> asResearcher(statement)).hasMessageContaining("No purpose is approved");
    }

    @Test
    void theDistrictAndDaysOfThePurposeAreReadAndNoOther() throws PurposeRefusedException {
        approve();

        assertThat(asResearcher("SELECT concat(school_code, ' ', grade, ' ', toString(date), ' ', session, ' ', status)"
                        + " FROM research.attendance ORDER BY status"))
                .containsExactly("S1 3 2026-11-23 AM LATE", "S1 3 2026-11-23 AM PRESENT");
    }

    @Test
    void pupilsHaveOtherNamesInTheNextPurpose() throws PurposeRefusedException {
        String first = approve();
        List<String> before = asResearcher(PUPILS);
        assertThat(before).hasSize(2).doesNotContain("%016x%016x".formatted(1, 7));
        purposes.end(first, "test");

        approve();

        assertThat(asResearcher(PUPILS)).hasSize(2).doesNotContainAnyElementsOf(before);
    }

    @Test
    void aPupilHasOneNameInBothViews() throws PurposeRefusedException {
        String subject = "%016x%016x".formatted(1, 7);
        RosterPersonRow person = person(List.of(subject), List.of("S1"), 1);
        warehouse.writer().insert(Tables.ROSTER_PERSON, List.of(person));
        approve();

        assertThat(asResearcher(
                        "SELECT status FROM research.attendance WHERE pupil IN (SELECT pupil FROM research.enrolment)"))
                .containsExactly("PRESENT");
    }

    @Test
    void anErasedPersonIsEnrolledNowhere() {
        RosterPersonRow person = person(List.of("%016x%016x".formatted(1, 7)), List.of("S1"), 1);
        warehouse.writer().insert(Tables.ROSTER_PERSON, List.of(person));
        warehouse.writer().insert(Tables.ROSTER_PERSON, List.of(person(List.of(), List.of(), 2)));

        assertThat(warehouse.column("SELECT school FROM rollcall.enrolment WHERE district = '" + district.code() + "'"))
                .isEmpty();
    }

    @Test
    void twoPurposesAreNeverOpenAtOnce() throws PurposeRefusedException {
        approve();

        assertThatThrownBy(this::approve)
                .isInstanceOf(PurposeRefusedException.class)
                .hasMessageContaining("end it first");
    }

    @Test
    void anIdIsNeverUsedTwice() throws PurposeRefusedException {
        String id = approve();
        purposes.end(id, "test");

        assertThatThrownBy(() -> purposes.approve(purpose(id), "test")).hasMessageContaining("choose another id");
    }

    @Test
    void anIdIsACode() {
        assertThatIllegalArgumentException().isThrownBy(() -> purpose("why not'"));
    }

    @Test
    void approvalEveryStatementAndTheEndAreInTheAuditLog() throws PurposeRefusedException {
        String id = approve();
        asResearcher("SELECT count() FROM research.attendance WHERE school_code = 'Li Lei'");
        purposes.end(id, "test");

        List<String> lines = warehouse.column(
                "SELECT concat(actor, ' ', action, ' ', scope) FROM rollcall.audit_log WHERE purpose = '" + id
                        + "' ORDER BY at");
        assertThat(lines.getFirst()).startsWith("office PURPOSE_APPROVED 2026-11-23 to 2026-11-23");
        assertThat(lines.getLast()).startsWith("test PURPOSE_ENDED");
        assertThat(lines)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("researcher RESEARCH_QUERY")
                        .contains("research.attendance")
                        .doesNotContain("Li Lei"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT salt FROM rollcall.open_purpose",
                "SELECT salt FROM rollcall.purpose",
                "SELECT subject FROM rollcall.status_change",
                "SELECT subject FROM rollcall.enrolment",
                "SELECT * FROM analytics.schools",
                "SELECT subject FROM research.attendance",
                "INSERT INTO rollcall.purpose SELECT * FROM rollcall.purpose",
                "SET ROLE admin"
            })
    void nothingElseIsForThisLogin(String statement) throws PurposeRefusedException {
        approve();

        assertThatThrownBy(() -> asResearcher(statement)).isInstanceOf(IllegalStateException.class);
    }

    private String approve() throws PurposeRefusedException {
        String id = "P-" + UUID.randomUUID();
        purposes.approve(purpose(id), "office");
        return id;
    }

    private Purpose purpose(String id) {
        return new Purpose(district.code(), id, MONDAY, MONDAY, Instant.now().plus(Duration.ofHours(1)));
    }

    private RosterPersonRow person(List<String> ids, List<String> schools, long version) {
        List<String> each = schools.stream().map(school -> "").toList();
        List<String> roles = schools.stream().map(school -> "STUDENT").toList();
        List<String> from = schools.stream().map(school -> "2026-09-01").toList();
        List<String> until = schools.stream().map(school -> "2149-06-06").toList();
        return new RosterPersonRow(district.code(), 2026, 1, 7, ids, schools, each, roles, from, until, version);
    }

    private List<String> asResearcher(String statement) {
        return RealWarehouse.column(warehouse.asResearcher().dataSource(), statement);
    }
}
