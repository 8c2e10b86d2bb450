package io.rollcall.warehouse.query;

import static io.rollcall.warehouse.TestDistrict.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.warehouse.RealWarehouse;
import io.rollcall.warehouse.TestDistrict;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code analytics.check_ins} and what it is made of, {@code form_answers} and {@code processes}: who was expected, who answered, and what. */
@ExtendWith(RealWarehouse.Shared.class)
class CheckInsTest {

    private static final String COMPLETION = ", occasion, expected, answered, outstanding, completion";

    private RealWarehouse warehouse;
    private TestDistrict district;

    @BeforeEach
    void newDistrict(RealWarehouse shared) {
        warehouse = shared;
        district = new TestDistrict(shared);
    }

    @Test
    void onADayOfHealthReportsEverySchoolWithPupilsIsExpected() {
        district.school("S1", 100).school("S2", 50).school("S3", 0).school("S4", MONDAY.plusDays(1), 10);
        district.count("HEALTH_REPORT", "S1", "DAILY", "NORMAL", "", 78);
        district.count("HEALTH_REPORT", "S1", "DAILY", "SYMPTOM", "", 2);

        assertThat(select("rollcall.check_in", "school" + COMPLETION + ", normal, symptom"))
                .containsExactly("('S1','DAILY',100,80,20,0.8,78,2)", "('S2','DAILY',50,0,50,0,0,0)");
    }

    @Test
    void withoutAnyReportNobodyIsExpectedToReport() {
        district.school("S1", 100).calendar(MONDAY, "AM");

        assertThat(select("analytics.check_ins", "school_code" + COMPLETION)).isEmpty();
    }

    @Test
    void aShiftSlotExpectsTheStaffOfTheSchoolThatSentSomethingOfIt() {
        district.school("S1", 100).school("S2", 100);
        district.count("STAFF_CLOCK", "S1", "AM-IN", "NORMAL", "", 6);
        district.count("STAFF_CLOCK", "S1", "AM-IN", "LATE", "", 1);
        district.count("STAFF_CLOCK", "S1", "NIGHT", "NOT_REQUIRED", "", 8);

        assertThat(select("rollcall.check_in", "school" + COMPLETION + ", late, not_required"))
                .containsExactly("('S1','AM-IN',10,7,3,0.7,1,0)", "('S1','NIGHT',10,8,2,0.8,0,8)");
    }

    @Test
    void aCampaignExpectsWhatItsNewestDeclarationSaysWhicheverCameLast() {
        district.declare("FORM", "S1", "winter", 20, "SET", 900, "HOME", "AWAY");
        district.declare("FORM", "S1", "winter", 10, "SET", 700, "HOME");
        district.declare("FORM", "S2", "winter", 10, "SET", 800, "HOME", "AWAY");
        district.count("FORM", "S1", "winter", "ANSWERED", "HOME", 300);
        district.count("FORM", "S1", "winter", "ANSWERED", "AWAY", 150);

        assertThat(select("analytics.check_ins", "school_code" + COMPLETION))
                .containsExactly("('S1','winter',900,450,450,0.5)", "('S2','winter',800,0,800,0)");
        assertThat(select("rollcall.form_answer", "school, campaign, option, answers, share, expected"))
                .containsExactly(
                        "('S1','winter','AWAY',150,0.3333333333333333,900)",
                        "('S1','winter','HOME',300,0.6666666666666666,900)",
                        "('S2','winter','AWAY',0,NULL,800)",
                        "('S2','winter','HOME',0,NULL,800)");
    }

    @Test
    void aCampaignThatIsCalledOffExpectsNobody() {
        district.declare("FORM", "S1", "winter", 10, "SET", 900, "HOME");
        district.declare("FORM", "S1", "winter", 20, "RETRACT", 900, "HOME");

        assertThat(select("analytics.check_ins", "school_code" + COMPLETION)).isEmpty();
        assertThat(select("rollcall.form_answer", "campaign")).isEmpty();
    }

    @Test
    void requestsAreCountedByWhereTheyStand() {
        district.count("PROCESS", "S1", "LESSON_SWAP", "REQUESTED", "", 3);
        district.count("PROCESS", "S1", "LESSON_SWAP", "AGREED", "", 2);
        district.count("PROCESS", "S1", "LESSON_SWAP", "APPROVED", "", 1);
        district.count("PROCESS", "S1", "LESSON_SWAP", "REJECTED", "", 4);

        assertThat(select("analytics.processes", "procedure, requests, open, approved, refused, archived"))
                .containsExactly("('LESSON_SWAP',10,5,1,4,0)");
    }

    @Test
    void anAnalystMayReadThemAll() {
        district.school("S1", 100).count("HEALTH_REPORT", "S1", "DAILY", "NORMAL", "", 78);

        for (String view : List.of("check_ins", "form_answers", "processes")) {
            assertThat(RealWarehouse.column(
                            warehouse.analystsDataSource(),
                            "SELECT count() FROM analytics." + view + " WHERE district = '" + district.code() + "'"))
                    .hasSize(1);
        }
    }

    private List<String> select(String view, String expressions) {
        return warehouse.column("SELECT toString(tuple(" + expressions + ")) AS figures FROM " + view
                + " WHERE district = '" + district.code() + "' ORDER BY figures");
    }
}
