package io.rollcall.standalone.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.groups.Tuple.tuple;

import io.rollcall.event.Claim;
import io.rollcall.event.Erasure;
import io.rollcall.event.Kind;
import io.rollcall.event.Mode;
import io.rollcall.event.Observation;
import io.rollcall.event.Occasion;
import io.rollcall.event.Presence;
import io.rollcall.event.Reason;
import io.rollcall.event.SourceOrder;
import io.rollcall.event.Standing;
import io.rollcall.event.Status;
import io.rollcall.event.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FindingsTest {

    private static final SchoolKey SCHOOL = new SchoolKey("haizhu", "S001", "ATTENDANCE");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private final SchoolLedger log = new SchoolLedger();

    @Test
    void aWarehouseThatSaysWhatTheLogSaysHasNoDrift() {
        log.add(mark(1, 10, Status.UNEXCUSED, "3-1"));
        log.add(mark(1, 20, Status.LATE, "3-2"));
        log.add(mark(2, 10, Status.PRESENT, "3-2"));

        AuditReport report = compareWith(faithfulCopy());

        assertThat(report.drift()).isZero();
        assertThat(report.persons()).isEqualTo(2);
        assertThat(report.counters()).isEqualTo(6);
    }

    @Test
    void aDuplicateChangesNothing() {
        log.add(mark(1, 10, Status.PRESENT, "3-1"));
        log.add(mark(1, 10, Status.PRESENT, "3-1"));

        assertThat(log.recount())
                .containsEntry(new CounterKey(CounterKey.SCHOOL, "ATTENDANCE", DAY, "AM", "", "PRESENT", ""), 1L);
    }

    @Test
    void aPersonTheWarehouseHasNeverHeardOfIsDrift() {
        var copy = faithfulCopy();
        log.add(mark(7, 10, Status.PRESENT, "3-1"));

        AuditReport report = compareWith(copy);

        assertThat(report.drift()).isEqualTo(4);
        assertThat(report.differences())
                .extracting(Difference::what, Difference::found)
                .contains(tuple("person", "nothing"));
    }

    @Test
    void aCounterThatCountedTwiceIsDrift() {
        log.add(mark(1, 10, Status.PRESENT, "3-1"));
        var copy = faithfulCopy();
        copy.counters().replaceAll((key, count) -> key.table().equals(CounterKey.CLASS) ? count + 1 : count);

        AuditReport report = compareWith(copy);

        assertThat(report.drift()).isEqualTo(1);
        assertThat(report.differences())
                .extracting(Difference::what, Difference::expected, Difference::found)
                .containsExactly(tuple("class_count", "1", "2"));
    }

    @Test
    void aCounterThatTheLogDoesNotKnowIsDrift() {
        var copy = faithfulCopy();
        copy.counters().put(new CounterKey(CounterKey.SCHOOL, "ATTENDANCE", DAY, "AM", "", "LATE", ""), 1L);

        assertThat(compareWith(copy).drift()).isEqualTo(1);
    }

    @Test
    void someoneWhoseObservationWasRetractedMayHaveARowThatSaysUnknown() {
        log.add(mark(1, 10, Status.PRESENT, "3-1"));
        log.add(new Observation(occasion(), new Subject(0, 1), Claim.retract(order(30)), "sis", Instant.EPOCH));

        assertThat(compareWith(faithfulCopy()).drift()).isZero();
        assertThat(log.recount()).isEmpty();
    }

    @Test
    void whoeverIsErasedIsInNoFigureWhateverTheLogSaysBeforeOrBehindIt() {
        log.add(mark(1, 10, Status.PRESENT, "3-1"));
        log.add(mark(2, 10, Status.LATE, "3-1"));
        log.add(new Erasure(Kind.ATTENDANCE, "haizhu", "S001", new Subject(0, 1), Instant.EPOCH));
        log.add(mark(1, 20, Status.UNEXCUSED, "3-1"));

        assertThat(log.persons()).isEqualTo(1);
        assertThat(log.recount())
                .containsOnly(
                        entry(new CounterKey(CounterKey.SCHOOL, "ATTENDANCE", DAY, "AM", "", "LATE", ""), 1L),
                        entry(new CounterKey(CounterKey.CLASS, "ATTENDANCE", DAY, "AM", "3-1", "LATE", ""), 1L),
                        entry(
                                new CounterKey(
                                        CounterKey.MINUTE, "ATTENDANCE", DAY, "AM", "1970-01-01T00:00:00Z", "LATE", ""),
                                1L));
    }

    @Test
    void aLiveClassIsRecountedByEnteringAndLeavingAndTheSecondsBetween() {
        log.add(presence(1, 65, Status.WATCHING));
        log.add(presence(1, 130, Status.LEFT));
        log.add(presence(2, 70, Status.WATCHING));

        assertThat(log.recount())
                .containsOnly(
                        entry(live(CounterKey.SCHOOL, "", "LEFT"), 1L),
                        entry(live(CounterKey.SCHOOL, "", "WATCHING"), 1L),
                        entry(live(CounterKey.CLASS, "3-1", "LEFT"), 1L),
                        entry(live(CounterKey.CLASS, "3-1", "WATCHING"), 1L),
                        entry(live(CounterKey.MINUTE, "1970-01-01T00:01:00Z", "WATCHING"), 2L),
                        entry(live(CounterKey.MINUTE, "1970-01-01T00:02:00Z", "LEFT"), 1L),
                        entry(live(CounterKey.WATCH, "1970-01-01T00:00:00Z", "SECONDS"), 65L),
                        entry(live(CounterKey.WATCH, "1970-01-01T00:01:00Z", "WATCHING"), 1L),
                        entry(live(CounterKey.WATCH, "1970-01-01T00:01:00Z", "SECONDS_INTO_MINUTE"), 10L));
        assertThat(compareWith(faithfulCopy()).drift()).isZero();
    }

    @Test
    void aSchoolThatKeepsMovingIsOneSchoolHoweverManyKindsOfItMove() {
        Findings findings = new Findings();
        findings.keepsMoving(SCHOOL);
        findings.keepsMoving(new SchoolKey("haizhu", "S001", "CAMPAIGN"));
        findings.keepsMoving(new SchoolKey("haizhu", "S002", "CAMPAIGN"));
        findings.keepsMoving(new SchoolKey("yuexiu", "S001", "CAMPAIGN"));

        assertThat(findings.report(0).moving()).isEqualTo(3);
    }

    private static CounterKey live(String table, String split, String status) {
        return new CounterKey(table, "LIVE_CLASS", DAY, "L-1", split, status, "");
    }

    private static Observation presence(long person, long second, Status status) {
        Instant at = Instant.ofEpochSecond(second);
        return new Observation(
                new Occasion(Kind.LIVE_CLASS, "haizhu", "S001", DAY, "L-1"),
                new Subject(0, person),
                Claim.set(order(second * 1_000), new Standing(status, "3-1", "", Mode.ONLINE), Presence.edge(at)),
                "sis",
                Instant.EPOCH);
    }

    private AuditReport compareWith(WarehouseLedger.School warehouse) {
        Findings findings = new Findings();
        findings.compare(SCHOOL, log, warehouse);
        return findings.report(0);
    }

    private WarehouseLedger.School faithfulCopy() {
        Map<PersonKey, PersonStanding> persons = new HashMap<>();
        log.forEachPerson(persons::put);
        return new WarehouseLedger.School(persons, log.recount());
    }

    private static Observation mark(long person, long millis, Status status, String classCode) {
        Standing standing = Standing.attendance(status, classCode, Reason.NONE, Mode.IN_PERSON);
        return new Observation(
                occasion(), new Subject(0, person), Claim.set(order(millis), standing), "sis", Instant.EPOCH);
    }

    private static Occasion occasion() {
        return new Occasion(Kind.ATTENDANCE, "haizhu", "S001", DAY, "AM");
    }

    private static SourceOrder order(long millis) {
        return new SourceOrder(Instant.ofEpochMilli(millis), "e-" + millis);
    }
}
