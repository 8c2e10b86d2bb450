package io.rollcall.warehouse.query;

import static io.rollcall.warehouse.TestDistrict.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.warehouse.RealWarehouse;
import io.rollcall.warehouse.TestDistrict;
import io.rollcall.warehouse.query.AuditLines.AuditLine;
import io.rollcall.warehouse.row.AuditLogRow;
import io.rollcall.warehouse.row.Tables;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@link AuditLines}: who did what in one's own district. */
@ExtendWith(RealWarehouse.Shared.class)
class AuditLinesTest {

    private RealWarehouse warehouse;
    private TestDistrict district;

    @BeforeEach
    void newDistrict(RealWarehouse shared) {
        warehouse = shared;
        district = new TestDistrict(shared);
    }

    @Test
    void aLineIsToldAsItWasKeptAndOnceHoweverOftenItWasWritten() {
        write(line(MORNING, "a", "EXPORT"));
        write(line(MORNING, "a", "EXPORT"));

        assertThat(ask("", MORNING, MORNING.plusMillis(1)))
                .containsExactly(new AuditLine(
                        MORNING, "a", "wang", "BUREAU", "EXPORT", "S1", "view=schools rows=2", "REMINDER", "DONE", 7));
    }

    @Test
    void theNewestComesFirstOfWhatWasDoneFromATimeOnAndBeforeAnother() {
        write(
                line(MORNING, "before", "EXPORT"),
                line(MORNING.plusMillis(1), "first", "EXPORT"),
                line(MORNING.plusSeconds(5), "last", "EXPORT"),
                line(MORNING.plusSeconds(6), "after", "EXPORT"));

        assertThat(ask("", MORNING.plusMillis(1), MORNING.plusSeconds(6)))
                .extracting(AuditLine::id)
                .containsExactly("last", "first");
    }

    @Test
    void oneActionCanBeAskedForAndAnotherDistrictsLinesAreNever() {
        write(line(MORNING, "taken", "EXPORT"), line(MORNING, "refused", "PERMISSION_FAILURE"));

        assertThat(ask("PERMISSION_FAILURE", MORNING, MORNING.plusMillis(1)))
                .extracting(AuditLine::id)
                .containsExactly("refused");
        assertThat(questions().auditLines().ask(new TestDistrict(warehouse).code(), MORNING, MORNING.plusMillis(1), ""))
                .isEmpty();
    }

    @Test
    void ofTooManyTheNewestAreTold() {
        write(IntStream.rangeClosed(0, AuditLines.MOST)
                .mapToObj(i -> line(MORNING.plusMillis(i), "line", "EXPORT"))
                .toArray(AuditLogRow[]::new));

        assertThat(ask("", MORNING, MORNING.plusSeconds(60)))
                .hasSize(AuditLines.MOST)
                .extracting(AuditLine::at)
                .doesNotContain(MORNING)
                .contains(MORNING.plusMillis(AuditLines.MOST));
    }

    private List<AuditLine> ask(String action, Instant from, Instant before) {
        return questions().auditLines().ask(district.code(), from, before, action);
    }

    private Questions questions() {
        return Questions.over(warehouse.dataSource());
    }

    private void write(AuditLogRow... rows) {
        warehouse.writer().insert(Tables.AUDIT_LOG, List.of(rows));
    }

    private AuditLogRow line(Instant at, String id, String action) {
        return new AuditLogRow(
                district.code(),
                at,
                id,
                "wang",
                "BUREAU",
                action,
                "S1",
                "view=schools rows=2",
                "REMINDER",
                "DONE",
                7,
                0);
    }
}
