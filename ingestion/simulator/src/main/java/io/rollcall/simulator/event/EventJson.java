package io.rollcall.simulator.event;

import io.rollcall.event.Kind;
import io.rollcall.event.Occasion;
import io.rollcall.event.Operation;
import io.rollcall.event.Reason;
import java.io.ByteArrayOutputStream;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes an event as CloudEvents 1.0 JSON on one line, in the fields of the gateway's contract and no others. */
final class EventJson {

    private static final JsonFactory JSON = new JsonFactory();

    private record Envelope(String type, String source, String id, OffsetDateTime time) {}

    /** The type by which an occasion is announced, and the field that has its id. */
    private record Announced(String type, String field) {

        static Announced of(Kind kind) {
            return switch (kind) {
                case FORM -> new Announced("campaign", "campaign");
                case NOTICE -> new Announced("notice-published", "notice");
                case LIVE_CLASS -> new Announced("live-class-declared", "liveClass");
                case ATTENDANCE, HEALTH_REPORT, STAFF_CLOCK, PROCESS ->
                    throw new IllegalArgumentException("nobody announces " + kind);
            };
        }
    }

    private EventJson() {}

    /** The line in UTF-8, without its line end. */
    static byte[] line(AttendanceEvent event) {
        Occasion occasion = event.occasion();
        return line(
                new Envelope("attendance", source(occasion.district(), occasion.school()), event.id(), event.time()),
                json -> writeAttendance(event, json));
    }

    static byte[] line(CheckIn event) {
        return line(
                new Envelope(event.type(), source(event.district(), event.school()), event.id(), event.time()),
                json -> {
                    json.writeStringProperty("school", event.school());
                    json.writeStringProperty("date", event.date().toString());
                    event.fields().forEach(field -> json.writeStringProperty(field.name(), field.value()));
                    if (!event.person().isEmpty()) {
                        writePerson(event.person(), json);
                    }
                });
    }

    static byte[] line(Announcement event) {
        Occasion occasion = event.occasion();
        Announced announced = Announced.of(occasion.kind());
        @Nullable OffsetDateTime closes = event.closes();
        return line(
                new Envelope(
                        announced.type(), source(occasion.district(), occasion.school()), event.id(), event.opens()),
                json -> {
                    json.writeStringProperty("school", occasion.school());
                    json.writeStringProperty("date", occasion.date().toString());
                    json.writeStringProperty(announced.field(), occasion.name());
                    json.writeName("audience");
                    json.writeStartObject();
                    json.writeStringProperty("role", event.role().name());
                    if (event.audience() > 0) {
                        json.writeNumberProperty("size", event.audience());
                    }
                    json.writeEndObject();
                    json.writeStringProperty("opens", text(event.opens()));
                    if (closes != null) {
                        json.writeStringProperty("closes", text(closes));
                    }
                    if (!event.options().isEmpty()) {
                        json.writeArrayPropertyStart("options");
                        event.options().forEach(json::writeString);
                        json.writeEndArray();
                    }
                });
    }

    private static byte[] line(Envelope envelope, Consumer<JsonGenerator> data) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(320);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            json.writeStringProperty("specversion", "1.0");
            json.writeStringProperty("type", "io.rollcall." + envelope.type() + ".v1");
            json.writeStringProperty("source", envelope.source());
            json.writeStringProperty("id", envelope.id());
            json.writeStringProperty("time", text(envelope.time()));
            json.writeName("data");
            json.writeStartObject();
            data.accept(json);
            json.writeEndObject();
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void writeAttendance(AttendanceEvent event, JsonGenerator json) {
        json.writeStringProperty("school", event.occasion().school());
        if (!event.pupil().classCode().equals(Pupil.NO_CLASS)) {
            json.writeStringProperty("class", event.pupil().classCode());
        }
        json.writeStringProperty("date", event.occasion().date().toString());
        json.writeStringProperty("session", event.occasion().name());
        writePerson(event.pupil().id(), json);
        writeMark(event.mark(), json);
    }

    private static void writePerson(String id, JsonGenerator json) {
        json.writeName("person");
        json.writeStartObject();
        json.writeStringProperty("namespace", Pupil.NAMESPACE);
        json.writeStringProperty("id", id);
        json.writeEndObject();
    }

    private static void writeMark(Mark mark, JsonGenerator json) {
        switch (mark) {
            case Mark.Standing standing -> {
                json.writeStringProperty("status", standing.status().name());
                if (standing.reason() != Reason.NONE) {
                    json.writeStringProperty("reason", standing.reason().name());
                }
            }
            case Mark.RegisterCode register -> {
                json.writeStringProperty("code", register.code());
                json.writeStringProperty("codeSet", register.set().name());
            }
            case Mark.Retraction _ -> json.writeStringProperty("op", Operation.RETRACT.name());
        }
    }

    private static String source(String district, String school) {
        return "/" + district + "/" + school;
    }

    private static String text(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
}
