package io.rollcall.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericFixed;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/** The binary form of what observation topics hold: {@code observation-v4.avsc}, {@code erasure-v1.avsc}, {@code heartbeat-v1.avsc} and {@code tick-v1.avsc}. */
public final class LogEntryCodec implements MessageCodec<LogEntry> {

    private final AvroMessages messages = new AvroMessages();
    private final Schema observation =
            messages.add("observation-v4.avsc", "observation-v3.avsc", "observation-v2.avsc", "observation-v1.avsc");
    private final ObservationForm form = new ObservationForm(AvroMessages.header(observation));
    private final Schema erasure = messages.add("erasure-v1.avsc");
    private final Schema erasedSubject = erasure.getField("subject").schema();
    private final Schema heartbeat = messages.add("heartbeat-v1.avsc");
    private final Schema tick = messages.add("tick-v1.avsc");

    @Override
    public byte[] encode(LogEntry entry) {
        return switch (entry) {
            case Observation o -> form.encode(o);
            case Erasure e -> messages.encode(toRecord(e));
            case Heartbeat h -> messages.encode(toRecord(h));
            case Tick t -> messages.encode(toRecord(t));
        };
    }

    @Override
    public LogEntry decode(byte[] bytes) {
        if (form.wrote(bytes)) {
            return decodeObservation(bytes);
        }
        GenericRecord record = messages.decode(bytes);
        try {
            return switch (record.getSchema().getName()) {
                case "Tick" -> new Tick(moment(record, "at"));
                case "Erasure" -> toErasure(record);
                case "Heartbeat" -> toHeartbeat(record);
                default -> toObservation(record);
            };
        } catch (IllegalArgumentException invalid) {
            throw new UndecodableMessageException("not a valid observation", invalid);
        }
    }

    private Observation decodeObservation(byte[] bytes) {
        try {
            return form.decode(bytes);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException invalid) {
            throw new UndecodableMessageException("not a valid observation", invalid);
        } catch (IndexOutOfBoundsException cut) {
            throw new UndecodableMessageException("the Avro body is broken", cut);
        }
    }

    private GenericRecord toRecord(Tick t) {
        GenericRecord record = new GenericData.Record(tick);
        record.put("at", t.at().toEpochMilli());
        return record;
    }

    private GenericRecord toRecord(Erasure e) {
        GenericRecord record = new GenericData.Record(erasure);
        record.put("kind", e.kind().name());
        record.put("district", e.district());
        record.put("school", e.school());
        record.put("subject", new GenericData.Fixed(erasedSubject, e.subject().toBytes()));
        record.put("at", e.at().toEpochMilli());
        return record;
    }

    private GenericRecord toRecord(Heartbeat h) {
        GenericRecord record = new GenericData.Record(heartbeat);
        record.put("district", h.district());
        record.put("school", h.school());
        record.put("date", Math.toIntExact(h.date().toEpochDay()));
        record.put("session", h.session());
        record.put("order_time", h.order().time().toEpochMilli());
        record.put("event_id", h.order().eventId());
        record.put("operation", h.operation().name());
        record.put("mode", h.mode().name());
        record.put("complete_through", h.completeThrough().toEpochMilli());
        record.put("feed", h.feed());
        record.put("received_at", h.receivedAt().toEpochMilli());
        return record;
    }

    private static Erasure toErasure(GenericRecord record) {
        return new Erasure(
                Kind.valueOf(text(record, "kind")),
                text(record, "district"),
                text(record, "school"),
                subject(record),
                moment(record, "at"));
    }

    private static Heartbeat toHeartbeat(GenericRecord record) {
        return new Heartbeat(
                text(record, "district"),
                text(record, "school"),
                LocalDate.ofEpochDay((Integer) record.get("date")),
                text(record, "session"),
                new SourceOrder(moment(record, "order_time"), text(record, "event_id")),
                Operation.valueOf(text(record, "operation")),
                ReportingMode.valueOf(text(record, "mode")),
                moment(record, "complete_through"),
                text(record, "feed"),
                moment(record, "received_at"));
    }

    private static Observation toObservation(GenericRecord record) {
        Occasion occasion = new Occasion(
                Kind.valueOf(text(record, "kind")),
                text(record, "district"),
                text(record, "school"),
                LocalDate.ofEpochDay((Integer) record.get("date")),
                text(record, "occasion"));
        Standing standing = new Standing(
                Status.valueOf(text(record, "status")),
                text(record, "class"),
                text(record, "detail"),
                Mode.valueOf(text(record, "mode")));
        SourceOrder order = new SourceOrder(moment(record, "order_time"), text(record, "event_id"));
        return new Observation(
                occasion,
                subject(record),
                claim(record, occasion.kind(), order, standing),
                text(record, "feed"),
                moment(record, "received_at"),
                (Boolean) record.get("closes"));
    }

    private static Claim claim(GenericRecord record, Kind kind, SourceOrder order, Standing standing) {
        @Nullable Object millis = record.get("at");
        return claim(
                kind,
                order,
                Operation.valueOf(text(record, "operation")),
                standing,
                new Beside(
                        millis == null ? null : Instant.ofEpochMilli((Long) millis),
                        (@Nullable Integer) record.get("watched_seconds"),
                        (Integer) record.get("within_seconds")));
    }

    /** What stands beside a claim's order. */
    record Beside(@Nullable Instant at, @Nullable Integer watchedSeconds, int withinSeconds) {}

    /** The time beside the order is a live class's edge, or when something of another kind happened. */
    static Claim claim(Kind kind, SourceOrder order, Operation operation, Standing standing, Beside beside) {
        if (beside.at == null) {
            return new Claim(order, operation, standing, null);
        }
        return kind.mergeRule() == MergeRule.SPAN
                ? new Claim(order, operation, standing, new Presence(beside.at, beside.watchedSeconds))
                : new Claim(order, operation, standing, null, new Happened(beside.at, beside.withinSeconds));
    }

    private static Subject subject(GenericRecord record) {
        return Subject.of(((GenericFixed) record.get("subject")).bytes());
    }

    private static Instant moment(GenericRecord record, String field) {
        return Instant.ofEpochMilli((Long) record.get(field));
    }

    private static String text(GenericRecord record, String field) {
        return record.get(field).toString();
    }
}
