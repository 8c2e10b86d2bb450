package io.rollcall.streaming.directory;

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
import io.rollcall.event.DirectoryEntry.School;
import io.rollcall.event.DirectoryEntry.SchoolClass;
import io.rollcall.event.DirectoryEntry.SubDistrict;
import io.rollcall.event.MessageCodec;
import io.rollcall.event.Occasion;
import io.rollcall.event.RosterPerson;
import io.rollcall.event.RosterPerson.Enrolment;
import io.rollcall.event.RosterPersonCodec;
import io.rollcall.event.Topics;
import io.rollcall.event.UndecodableMessageException;
import io.rollcall.streaming.source.DeadLetter;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Decodes the directory, the declared occasions, the rosters' people, the audit log and the feeds' deliveries into rows. The one partition's offsets order all versions of a directory entry and of a person, so the offset is the row's
 * version; a declaration's own order is part of its key.
 */
public final class DecodeDirectory extends ProcessFunction<RawMessage, WarehouseRow> {

    public static final OutputTag<DeadLetter> DEAD_LETTERS =
            new OutputTag<>("dead-letters", TypeInformation.of(DeadLetter.class));

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("NullAway.Init") // by open()
    private transient MessageCodec<DirectoryEntry> codec;

    @SuppressWarnings("NullAway.Init") // by open()
    private transient MessageCodec<DeclaredOccasion> declarations;

    @SuppressWarnings("NullAway.Init") // by open()
    private transient RosterPersonCodec roster;

    @SuppressWarnings("NullAway.Init") // by open()
    private transient MessageCodec<AuditEntry> audit;

    @SuppressWarnings("NullAway.Init") // by open()
    private transient MessageCodec<DeliveryEntry> deliveries;

    @SuppressWarnings("NullAway.Init") // by open()
    private transient Counter deadLetters;

    @Override
    public void open(OpenContext context) {
        codec = new DirectoryCodec();
        declarations = new DeclarationCodec();
        roster = new RosterPersonCodec();
        audit = new AuditCodec();
        deliveries = new DeliveryCodec();
        deadLetters = getRuntimeContext().getMetricGroup().counter("deadLetters");
    }

    @Override
    public void processElement(RawMessage message, Context context, Collector<WarehouseRow> rows) {
        try {
            switch (message.topic()) {
                case Topics.DECLARATIONS -> {
                    DeclaredOccasion declared = declarations.decode(message.value());
                    if (isReal(declared.occasion().district())) {
                        rows.collect(row(declared, message.offset()));
                    }
                }
                case Topics.ROSTER -> rows.collect(row(person(message), message.offset()));
                case Topics.AUDIT -> rows.collect(row(audit.decode(message.value()), message.offset()));
                case Topics.DELIVERIES -> {
                    // Heartbeats are there too; their own topic makes rows of them.
                    if (deliveries.decode(message.value()) instanceof Delivery delivery
                            && isReal(delivery.district())) {
                        rows.collect(row(delivery, message.offset()));
                    }
                }
                default -> {
                    DirectoryEntry entry = codec.decode(message.value());
                    if (isReal(entry.district())) {
                        rows.collect(row(entry, message.offset()));
                    }
                }
            }
        } catch (UndecodableMessageException why) {
            deadLetters.inc();
            context.output(DEAD_LETTERS, DeadLetter.of(message, why));
        }
    }

    /** A district that no row of the directory names is in no figure, no table and no export. */
    private static boolean isReal(String district) {
        return !district.equals(CanaryDistrict.CODE);
    }

    /** A person who was erased is a message without a value. */
    private RosterPerson person(RawMessage message) {
        return message.value().length == 0 ? roster.decodeTombstone(message.key()) : roster.decode(message.value());
    }

    private static WarehouseRow row(DirectoryEntry entry, long version) {
        return switch (entry) {
            case District d ->
                new DistrictRow(
                        d.district(), d.name(), d.zone().getId(), d.clock().name(), version);
            case SubDistrict s -> new SubDistrictRow(s.district(), s.code(), s.name(), version);
            case School s ->
                new SchoolRow(
                        s.district(),
                        s.school(),
                        s.name(),
                        s.schoolKind(),
                        s.subDistrict(),
                        epochDay(s.effectiveFrom()),
                        s.enrolled(),
                        s.staff(),
                        s.teachers(),
                        s.place() == null ? Double.NaN : s.place().latitude(),
                        s.place() == null ? Double.NaN : s.place().longitude(),
                        version);
            case SchoolClass c ->
                new SchoolClassRow(
                        c.district(),
                        c.school(),
                        c.classCode(),
                        c.grade(),
                        epochDay(c.effectiveFrom()),
                        c.enrolled(),
                        version);
            case CalendarDay c ->
                new CalendarDayRow(c.district(), c.school(), epochDay(c.date()), c.sessions(), version);
        };
    }

    private static WarehouseRow row(DeclaredOccasion declared, long version) {
        Occasion occasion = declared.occasion();
        return new DeclaredOccasionRow(
                occasion.district(),
                occasion.kind().name(),
                epochDay(occasion.date()),
                occasion.school(),
                occasion.name(),
                declared.order().time(),
                declared.order().eventId(),
                declared.operation().name(),
                declared.role().name(),
                declared.expected(),
                declared.options(),
                declared.opens(),
                Objects.requireNonNullElse(declared.closes(), Instant.EPOCH),
                declared.receivedAt(),
                version);
    }

    private static WarehouseRow row(RosterPerson person, long version) {
        List<Enrolment> enrolments = person.enrolments();
        return new RosterPersonRow(
                person.district(),
                person.schoolYear(),
                person.subject().high(),
                person.subject().low(),
                each(person.ids(), id -> id.subject().toString()),
                each(enrolments, Enrolment::school),
                each(enrolments, Enrolment::classCode),
                each(enrolments, enrolment -> enrolment.role().name()),
                each(enrolments, enrolment -> enrolment.from().toString()),
                each(enrolments, enrolment -> enrolment.to().toString()),
                version);
    }

    private static <T> List<String> each(List<T> values, Function<T, String> text) {
        return values.stream().map(text).toList();
    }

    private static WarehouseRow row(AuditEntry entry, long version) {
        return new AuditLogRow(
                entry.district(),
                entry.at(),
                entry.id(),
                entry.actor(),
                entry.role(),
                entry.action().name(),
                entry.school(),
                entry.scope(),
                entry.purpose(),
                entry.outcome(),
                entry.people(),
                version);
    }

    private static WarehouseRow row(Delivery delivery, long version) {
        return new FeedDeliveryRow(
                delivery.district(),
                delivery.feed(),
                delivery.at(),
                version,
                delivery.admitted(),
                delivery.received() - delivery.admitted(),
                delivery.failure(),
                Objects.requireNonNullElse(delivery.newestEvent(), Instant.EPOCH));
    }

    private static int epochDay(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }
}
