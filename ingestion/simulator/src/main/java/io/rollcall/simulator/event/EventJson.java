package io.rollcall.simulator.event;

import io.rollcall.event.Occasion;
import io.rollcall.event.Operation;
import io.rollcall.event.Reason;
import java.io.ByteArrayOutputStream;
import java.time.format.DateTimeFormatter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes an event as CloudEvents 1.0 JSON on one line, in the fields of the gateway's contract and no others. */
final class EventJson {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String TYPE = "io.rollcall.attendance.v1";

    private EventJson() {}

    /** The line in UTF-8, without its line end. */
    static byte[] line(AttendanceEvent event) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(320);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            Occasion occasion = event.occasion();
            json.writeStartObject();
            json.writeStringProperty("specversion", "1.0");
            json.writeStringProperty("type", TYPE);
            json.writeStringProperty("source", "/" + occasion.district() + "/" + occasion.school());
            json.writeStringProperty("id", event.id());
            json.writeStringProperty("time", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(event.time()));
            json.writeName("data");
            writeData(event, json);
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void writeData(AttendanceEvent event, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("school", event.occasion().school());
        if (!event.pupil().classCode().equals(Pupil.NO_CLASS)) {
            json.writeStringProperty("class", event.pupil().classCode());
        }
        json.writeStringProperty("date", event.occasion().date().toString());
        json.writeStringProperty("session", event.occasion().name());
        json.writeName("person");
        json.writeStartObject();
        json.writeStringProperty("namespace", Pupil.NAMESPACE);
        json.writeStringProperty("id", event.pupil().id());
        json.writeEndObject();
        writeMark(event.mark(), json);
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
}
