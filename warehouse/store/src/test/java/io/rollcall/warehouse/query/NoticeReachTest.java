package io.rollcall.warehouse.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.warehouse.RealWarehouse;
import io.rollcall.warehouse.TestDistrict;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code rollcall.notice_reach} and {@code notice_reach_by_minute}: how far a notice got, and how fast. */
@ExtendWith(RealWarehouse.Shared.class)
class NoticeReachTest {

    private static final String FIGURES =
            "school, audience, failed, blocked, sent, read, confirmed, unknown, reached, reach";

    private RealWarehouse warehouse;
    private TestDistrict district;

    @BeforeEach
    void newDistrict(RealWarehouse shared) {
        warehouse = shared;
        district = new TestDistrict(shared);
    }

    @Test
    void readersAreThoseWhoReadOrConfirmedAndSilenceIsUnknown() {
        district.declare("NOTICE", "S1", "N-1", 1, "SET", 100);
        stands("FAILED", 2);
        stands("BLOCKED", 3);
        stands("SENT", 25);
        stands("READ", 40);
        stands("CONFIRMED", 20);

        assertThat(select("notice_reach", FIGURES)).containsExactly("('S1',100,2,3,25,40,20,10,60,0.6)");
    }

    @Test
    void aNoticeThatNobodyHasReadHasARow() {
        district.declare("NOTICE", "S1", "N-1", 1, "SET", 100);

        assertThat(select("notice_reach", FIGURES + ", t50, t90"))
                .containsExactly("('S1',100,0,0,0,0,0,100,0,0,NULL,NULL)");
    }

    @Test
    void halfAndNineTenthsAreOfTheAudienceNotOfTheReaders() {
        district.declare("NOTICE", "S1", "N-1", 1, "SET", 100);
        reads(Duration.ofMinutes(1), "READ", 49);
        reads(Duration.ofMinutes(20), "CONFIRMED", 1);
        reads(Duration.ofMinutes(21), "READ", 39);

        assertThat(select("notice_reach", "t50, t90")).containsExactly("(20,NULL)");

        reads(Duration.ofHours(4), "READ", 1);

        assertThat(select("notice_reach", "t50, t90")).containsExactly("(20,240)");
        assertThat(select("notice_reach_by_minute", "minute, readers, reached, reach"))
                .containsExactly("(1,49,49,0.49)", "(20,1,50,0.5)", "(21,39,89,0.89)", "(240,1,90,0.9)");
    }

    @Test
    void aNoticeThatIsCalledOffHasNoRow() {
        district.declare("NOTICE", "S1", "N-1", 1, "SET", 100).declare("NOTICE", "S1", "N-1", 2, "RETRACT", 100);
        stands("READ", 40);
        reads(Duration.ofMinutes(1), "READ", 40);

        assertThat(select("notice_reach", "notice")).isEmpty();
        assertThat(select("notice_reach_by_minute", "notice")).isEmpty();
    }

    private void stands(String status, int people) {
        district.count("NOTICE", "S1", "N-1", status, "", people);
    }

    private void reads(Duration after, String status, int people) {
        district.minute("NOTICE", "S1", "N-1", after, status, people);
    }

    private List<String> select(String view, String expressions) {
        return warehouse.column("SELECT toString(tuple(" + expressions + ")) FROM rollcall." + view
                + " WHERE district = '" + district.code() + "' ORDER BY tuple(" + expressions + ")");
    }
}
