package io.rollcall.streaming.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.AudienceRole;
import io.rollcall.event.AuditAction;
import io.rollcall.event.AuditCodec;
import io.rollcall.event.AuditEntry;
import io.rollcall.event.DeclarationCodec;
import io.rollcall.event.DeclaredOccasion;
import io.rollcall.event.Delivery;
import io.rollcall.event.DeliveryCodec;
import io.rollcall.event.DeliveryEntry;
import io.rollcall.event.DirectoryCodec;
import io.rollcall.event.DirectoryEntry;
import io.rollcall.event.DirectoryEntry.CalendarDay;
import io.rollcall.event.DirectoryEntry.District;
import io.rollcall.event.DirectoryEntry.DistrictClock;
import io.rollcall.event.DirectoryEntry.Place;
import io.rollcall.event.DirectoryEntry.School;
import io.rollcall.event.DirectoryEntry.SchoolClass;
import io.rollcall.event.DirectoryEntry.SubDistrict;
import io.rollcall.event.EnrolmentRole;
import io.rollcall.event.Kind;
import io.rollcall.event.Occasion;
import io.rollcall.event.Operation;
import io.rollcall.event.RejectionReason;
import io.rollcall.event.RosterPerson;
import io.rollcall.event.RosterPerson.Enrolment;
import io.rollcall.event.RosterPerson.PersonId;
import io.rollcall.event.RosterPersonCodec;
import io.rollcall.event.SourceOrder;
import io.rollcall.event.Subject;
import io.rollcall.event.Tick;
import io.rollcall.streaming.Observed;
import io.rollcall.streaming.binary.WarehouseRowSerializer;
import io.rollcall.streaming.source.RawMessage;
import io.rollcall.warehouse.row.AuditLogRow;
import io.rollcall.warehouse.row.CalendarDayRow;
import io.rollcall.warehouse.row.CanaryDistrict;
import io.rollcall.warehouse.row.DeclaredOccasionRow;
import io.rollcall.warehouse.row.DistrictRow;
import io.rollcall.warehouse.row.FeedDeliveryRow;
import io.rollcall.warehouse.row.RosterPersonRow;
import io.rollcall.warehouse.row.SchoolClassRow;
import io.rollcall.warehouse.row.SchoolRow;
import io.rollcall.warehouse.row.SubDistrictRow;
import io.rollcall.warehouse.row.WarehouseRow;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecodeDirectoryTest {

    private static final LocalDate AUTUMN = LocalDate.of(2026, 9, 1);
    private static final Instant NOON = Instant.parse("2026-09-01T04:00:00Z");
    private static final int AUTUMN_DAY = 20_697;
    private static final Subject PERSON = new Subject(1, 2);

    private OneInputStreamOperatorTestHarness<RawMessage, WarehouseRow> step;

    @BeforeEach
    void open() throws Exception {
        step = new OneInputStreamOperatorTestHarness<>(new ProcessOperator<>(new DecodeDirectory()));
        step.setup(new WarehouseRowSerializer());
        step.open();
    }

    @AfterEach
    void close() throws Exception {
        step.close();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void anEntryIsARowWhoseVersionIsItsOffset(DirectoryEntry entry, WarehouseRow row) throws Exception {
        step.processElement(new RawMessage("directory", 0, 7, Observed.key(), new DirectoryCodec().encode(entry)), 0);

        assertThat(step.extractOutputValues()).containsExactly(row);
    }

    @Test
    void theCanarysDistrictIsNotWrittenDown() throws Exception {
        var district = new District(CanaryDistrict.CODE, "canary", ZoneId.of("UTC"), DistrictClock.SYSTEM);

        step.processElement(
                new RawMessage("directory", 0, 7, Observed.key(), new DirectoryCodec().encode(district)), 0);

        assertThat(step.extractOutputValues()).isEmpty();
    }

    @Test
    void aDeclaredOccasionIsARow() throws Exception {
        var occasion = new Occasion(Kind.FORM, "d", "S1", AUTUMN, "winter");
        var declared = new DeclaredOccasion(
                occasion,
                new SourceOrder(NOON, "e-1"),
                Operation.SET,
                AudienceRole.STUDENT,
                900,
                List.of("HOME", "AWAY"),
                NOON,
                null,
                "feed",
                NOON);

        step.processElement(
                new RawMessage("declarations", 0, 7, Observed.key(), new DeclarationCodec().encode(declared)), 0);

        assertThat(step.extractOutputValues())
                .containsExactly(new DeclaredOccasionRow(
                        "d",
                        "FORM",
                        AUTUMN_DAY,
                        "S1",
                        "winter",
                        NOON,
                        "e-1",
                        "SET",
                        "STUDENT",
                        900,
                        List.of("HOME", "AWAY"),
                        NOON,
                        Instant.EPOCH,
                        NOON,
                        7));
    }

    @Test
    void aLineOfTheAuditLogIsARow() throws Exception {
        AuditEntry entry = new AuditEntry(
                "r-1", NOON, "d", "sis", "FEED", AuditAction.EXPORT, "S1", "scope", "WHY", AuditEntry.DONE, 42);

        step.processElement(new RawMessage("audit", 0, 7, Observed.key(), new AuditCodec().encode(entry)), 0);

        assertThat(step.extractOutputValues())
                .containsExactly(new AuditLogRow(
                        "d", NOON, "r-1", "sis", "FEED", "EXPORT", "S1", "scope", "WHY", "DONE", 42, 7));
    }

    @Test
    void aDeliveryIsARowOfItsFeed() throws Exception {
        Delivery delivery = new Delivery(
                "d",
                "sis",
                "k",
                "r-1",
                "",
                90,
                Map.of(RejectionReason.SCHOOL_NOT_IN_FEED, 7, RejectionReason.UNKNOWN_CLASS, 3),
                NOON,
                AUTUMN,
                NOON.plusSeconds(1));
        Delivery refused =
                new Delivery("d", "sis", "k", "r-2", "INVALID_JSON", 0, Map.of(), null, AUTUMN, NOON.plusSeconds(2));

        deliver(delivery, 7);
        deliver(refused, 8);

        assertThat(step.extractOutputValues())
                .containsExactly(
                        new FeedDeliveryRow("d", "sis", NOON.plusSeconds(1), 7, 90, 10, "", NOON),
                        new FeedDeliveryRow("d", "sis", NOON.plusSeconds(2), 8, 0, 0, "INVALID_JSON", Instant.EPOCH));
    }

    @Test
    void whatElseIsAmongDeliveriesIsNoRow() throws Exception {
        deliver(new Tick(NOON), 7);

        assertThat(step.extractOutputValues()).isEmpty();
        assertThat(step.getSideOutput(DecodeDirectory.DEAD_LETTERS)).isNull();
    }

    private void deliver(DeliveryEntry entry, long offset) throws Exception {
        step.processElement(
                new RawMessage("deliveries", 0, offset, Observed.key(), new DeliveryCodec().encode(entry)), 0);
    }

    @Test
    void aPersonOfARosterIsARowWithAllIntervals() throws Exception {
        Subject other = new Subject(3, 4);
        Enrolment school = new Enrolment(7, "S1", "", EnrolmentRole.STUDENT, AUTUMN, Enrolment.OPEN);
        Enrolment left = new Enrolment(8, "S1", "3-2", EnrolmentRole.STUDENT, AUTUMN, AUTUMN.plusDays(9));
        RosterPerson person = new RosterPerson(
                "d",
                2026,
                PERSON,
                List.of(new PersonId("sis", PERSON, LocalDate.EPOCH), new PersonId("wecom", other, AUTUMN)),
                List.of(school, left));

        step.processElement(new RawMessage("roster", 0, 7, Observed.key(), new RosterPersonCodec().encode(person)), 0);

        assertThat(step.extractOutputValues())
                .containsExactly(new RosterPersonRow(
                        "d",
                        2026,
                        1,
                        2,
                        List.of(PERSON.toString(), other.toString()),
                        List.of("S1", "S1"),
                        List.of("", "3-2"),
                        List.of("STUDENT", "STUDENT"),
                        List.of("2026-09-01", "2026-09-01"),
                        List.of("2149-06-06", "2026-09-10"),
                        7));
    }

    @Test
    void aPersonWhoWasErasedIsARowWithoutAnything() throws Exception {
        byte[] key = ("d/2026/" + PERSON).getBytes(StandardCharsets.UTF_8);

        step.processElement(new RawMessage("roster", 0, 8, key, new byte[0]), 0);

        assertThat(step.extractOutputValues())
                .containsExactly(new RosterPersonRow(
                        "d", 2026, 1, 2, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), 8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "d/2026",
                "d/x/00000000000000010000000000000002",
                "d/2026/0001",
                "?/2026/00000000000000010000000000000002"
            })
    void aTombstoneOfNobodyIsADeadLetter(String key) throws Exception {
        step.processElement(new RawMessage("roster", 0, 8, key.getBytes(StandardCharsets.UTF_8), new byte[0]), 0);

        assertThat(step.getSideOutput(DecodeDirectory.DEAD_LETTERS)).hasSize(1);
    }

    @Test
    void whatCannotBeReadIsADeadLetter() throws Exception {
        step.processElement(new RawMessage("directory", 0, 7, Observed.key(), new byte[0]), 0);

        assertThat(step.getSideOutput(DecodeDirectory.DEAD_LETTERS)).hasSize(1);
    }

    static Stream<Arguments> entries() {
        return Stream.of(
                Arguments.of(
                        new District("d", "海珠区", ZoneId.of("Asia/Shanghai"), DistrictClock.DATA),
                        new DistrictRow("d", "海珠区", "Asia/Shanghai", "DATA", 7)),
                Arguments.of(new SubDistrict("d", "x", "新港街道"), new SubDistrictRow("d", "x", "新港街道", 7)),
                Arguments.of(
                        new School("d", "S1", "第一小学", "PRIMARY", "x", AUTUMN, 900, 60, 45, new Place(23.1, 113.3)),
                        new SchoolRow("d", "S1", "第一小学", "PRIMARY", "x", AUTUMN_DAY, 900, 60, 45, 23.1, 113.3, 7)),
                Arguments.of(
                        new SchoolClass("d", "S1", "3-2", "3", AUTUMN, 42),
                        new SchoolClassRow("d", "S1", "3-2", "3", AUTUMN_DAY, 42, 7)),
                Arguments.of(
                        new CalendarDay("d", "", AUTUMN, List.of("AM", "PM")),
                        new CalendarDayRow("d", "", AUTUMN_DAY, List.of("AM", "PM"), 7)));
    }
}
