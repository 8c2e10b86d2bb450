package io.rollcall.simulator.client;

import io.rollcall.event.DirectoryEntry;
import java.io.ByteArrayOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes directory entries as the NDJSON of {@code PUT /v1/directory}. */
final class DirectoryLines {

    private static final JsonFactory JSON = new JsonFactory();

    private DirectoryLines() {}

    static byte[] of(Iterable<? extends DirectoryEntry> entries) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (DirectoryEntry entry : entries) {
            try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), lines)) {
                write(entry, json);
            }
            lines.write('\n');
        }
        return lines.toByteArray();
    }

    private static void write(DirectoryEntry entry, JsonGenerator json) {
        json.writeStartObject();
        switch (entry) {
            case DirectoryEntry.District district -> write(district, json);
            case DirectoryEntry.SubDistrict subDistrict -> write(subDistrict, json);
            case DirectoryEntry.School school -> write(school, json);
            case DirectoryEntry.SchoolClass schoolClass -> write(schoolClass, json);
            case DirectoryEntry.CalendarDay day -> write(day, json);
        }
        json.writeEndObject();
    }

    private static void write(DirectoryEntry.District district, JsonGenerator json) {
        json.writeStringProperty("type", "district");
        json.writeStringProperty("district", district.district());
        json.writeStringProperty("name", district.name());
        json.writeStringProperty("zone", district.zone().getId());
        json.writeStringProperty("clock", district.clock().name());
    }

    private static void write(DirectoryEntry.SubDistrict subDistrict, JsonGenerator json) {
        json.writeStringProperty("type", "subDistrict");
        json.writeStringProperty("district", subDistrict.district());
        json.writeStringProperty("code", subDistrict.code());
        json.writeStringProperty("name", subDistrict.name());
    }

    private static void write(DirectoryEntry.School school, JsonGenerator json) {
        json.writeStringProperty("type", "school");
        json.writeStringProperty("district", school.district());
        json.writeStringProperty("school", school.school());
        json.writeStringProperty("name", school.name());
        json.writeStringProperty("kind", school.schoolKind());
        json.writeStringProperty("subDistrict", school.subDistrict());
        json.writeStringProperty("effectiveFrom", school.effectiveFrom().toString());
        json.writeNumberProperty("enrolled", school.enrolled());
        json.writeNumberProperty("staff", school.staff());
        json.writeNumberProperty("teachers", school.teachers());
        if (school.place() != null) {
            json.writeNumberProperty("latitude", school.place().latitude());
            json.writeNumberProperty("longitude", school.place().longitude());
        }
    }

    private static void write(DirectoryEntry.SchoolClass schoolClass, JsonGenerator json) {
        json.writeStringProperty("type", "class");
        json.writeStringProperty("district", schoolClass.district());
        json.writeStringProperty("school", schoolClass.school());
        json.writeStringProperty("class", schoolClass.classCode());
        json.writeStringProperty("grade", schoolClass.grade());
        json.writeStringProperty("effectiveFrom", schoolClass.effectiveFrom().toString());
        json.writeNumberProperty("enrolled", schoolClass.enrolled());
    }

    private static void write(DirectoryEntry.CalendarDay day, JsonGenerator json) {
        json.writeStringProperty("type", "calendarDay");
        json.writeStringProperty("district", day.district());
        json.writeStringProperty("school", day.school());
        json.writeStringProperty("date", day.date().toString());
        json.writeArrayPropertyStart("sessions");
        day.sessions().forEach(json::writeString);
        json.writeEndArray();
    }
}
