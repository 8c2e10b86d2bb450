package io.rollcall.warehouse.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollcall.warehouse.RealWarehouse;
import io.rollcall.warehouse.TestDistrict;
import io.rollcall.warehouse.row.StatusChangeRow;
import io.rollcall.warehouse.row.Tables;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gateway's login learns: who has answered on an occasion, and nothing beside. */
@ExtendWith(RealWarehouse.Shared.class)
class MatchingViewsTest {

    private final RealWarehouse warehouse;
    private final TestDistrict district;

    MatchingViewsTest(RealWarehouse warehouse) {
        this.warehouse = warehouse;
        this.district = new TestDistrict(warehouse);
    }

    @Test
    void whoHasAnsweredIsSeenAndWhoTookItBackIsNot() {
        change("HEALTH_REPORT", 1, 1, "SYMPTOM");
        change("HEALTH_REPORT", 2, 1, "NORMAL");
        change("HEALTH_REPORT", 2, 2, "UNKNOWN");
        change("NOTICE", 3, 1, "SENT");
        change("NOTICE", 4, 1, "READ");
        change("PROCESS", 5, 1, "AGREED");

        assertThat(asMatcher("SELECT concat(kind, ' ', lower(hex(subject))) FROM matching.answered WHERE district = '"
                        + district.code() + "' ORDER BY 1"))
                .containsExactly("HEALTH_REPORT " + subject(1), "NOTICE " + subject(4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT status FROM rollcall.person_status",
                "SELECT new_status FROM rollcall.status_change",
                "SELECT id FROM rollcall.audit_log",
                "SELECT * FROM analytics.schools",
                "SELECT status FROM matching.answered",
                "INSERT INTO matching.answered SELECT * FROM matching.answered",
                "SET ROLE admin"
            })
    void nothingElseIsForThisLogin(String statement) {
        assertThatThrownBy(() -> asMatcher(statement)).isInstanceOf(IllegalStateException.class);
    }

    private List<String> asMatcher(String statement) {
        return RealWarehouse.column(warehouse.asMatcher().dataSource(), statement);
    }

    private void change(String kind, long person, long version, String status) {
        StatusChangeRow row = new StatusChangeRow(
                district.code(),
                kind,
                Math.toIntExact(TestDistrict.MONDAY.toEpochDay()),
                "S1",
                "DAILY",
                0,
                person,
                version,
                "UNKNOWN",
                status,
                "",
                "",
                "IN_PERSON",
                TestDistrict.MORNING,
                TestDistrict.MORNING);
        warehouse.writer().insert(Tables.STATUS_CHANGE, List.of(row));
    }

    private static String subject(int person) {
        return "%032x".formatted(person);
    }
}
