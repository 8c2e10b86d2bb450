package io.rollcall.warehouse.query;

import static io.rollcall.warehouse.TestDistrict.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.warehouse.RealWarehouse;
import io.rollcall.warehouse.TestDistrict;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code analytics.attendance_implied}: what silence means where a feed sends exceptions only. */
@ExtendWith(RealWarehouse.Shared.class)
class ImpliedPresenceTest {

    private RealWarehouse warehouse;
    private TestDistrict district;

    @BeforeEach
    void aSchoolWithThreeAbsencesInTheMorning(RealWarehouse shared) {
        warehouse = shared;
        district = new TestDistrict(shared).calendar(MONDAY, "AM", "PM").school("S1", 100);
        district.count("S1", "AM", "EXCUSED", 3);
    }

    @Test
    void aCompleteSessionOfExceptionsImpliesThePresenceOfTheRest() {
        district.heartbeat("S1", "AM", "EXCEPTION_ONLY", "SET", 1);

        assertThat(implied()).containsExactly("('S1','AM',100,3,97)");
    }

    @Test
    void withoutTheDeclarationSilenceStaysUnknown() {
        district.heartbeat("S1", "", "EXCEPTION_ONLY", "SET", 1);

        assertThat(implied()).isEmpty();
    }

    @Test
    void aFeedThatSendsEveryoneImpliesNobody() {
        district.heartbeat("S1", "AM", "FULL", "SET", 1);

        assertThat(implied()).isEmpty();
    }

    @Test
    void theNewestWordStandsWhicheverCameLast() {
        district.heartbeat("S1", "AM", "EXCEPTION_ONLY", "RETRACT", 2)
                .heartbeat("S1", "AM", "EXCEPTION_ONLY", "SET", 1);

        assertThat(implied()).isEmpty();
    }

    @Test
    void nobodyIsInvented() {
        district.heartbeat("S1", "AM", "EXCEPTION_ONLY", "SET", 1).count("S1", "AM", "PRESENT", 120);

        assertThat(implied()).containsExactly("('S1','AM',100,123,0)");
        assertThat(warehouse.column(
                        "SELECT toString((present, unknown)) FROM analytics.attendance_daily WHERE district = '"
                                + district.code() + "' AND session = 'AM'"))
                .containsExactly("(120,-23)");
    }

    @Test
    void anAnalystMayReadIt() {
        assertThat(RealWarehouse.column(
                        warehouse.analystsDataSource(), "SELECT count() FROM analytics.attendance_implied"))
                .hasSize(1);
    }

    private List<String> implied() {
        return warehouse.column("SELECT toString((school_code, session, expected, known, implied_present))"
                + " FROM analytics.attendance_implied WHERE district = '" + district.code() + "' ORDER BY session");
    }
}
