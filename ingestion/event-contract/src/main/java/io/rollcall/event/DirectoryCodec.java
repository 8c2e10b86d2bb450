package io.rollcall.event;

import io.rollcall.event.DirectoryEntry.CalendarDay;
import io.rollcall.event.DirectoryEntry.District;
import io.rollcall.event.DirectoryEntry.DistrictClock;
import io.rollcall.event.DirectoryEntry.Place;
import io.rollcall.event.DirectoryEntry.School;
import io.rollcall.event.DirectoryEntry.SchoolClass;
import io.rollcall.event.DirectoryEntry.SubDistrict;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.jspecify.annotations.Nullable;

/** The binary form of the directory topic: one schema per kind of entry. */
public final class DirectoryCodec implements MessageCodec<DirectoryEntry> {

    private final AvroMessages messages = new AvroMessages();
    private final Schema district = messages.add("district-v1.avsc");
    private final Schema subDistrict = messages.add("sub-district-v1.avsc");
    private final Schema school = messages.add("school-v2.avsc", "school-v1.avsc");
    private final Schema schoolClass = messages.add("school-class-v1.avsc");
    private final Schema calendarDay = messages.add("calendar-day-v1.avsc");

    @Override
    public byte[] encode(DirectoryEntry entry) {
        return messages.encode(
                switch (entry) {
                    case District d -> toRecord(d);
                    case SubDistrict s -> toRecord(s);
                    case School s -> toRecord(s);
                    case SchoolClass c -> toRecord(c);
                    case CalendarDay c -> toRecord(c);
                });
    }

    @Override
    public DirectoryEntry decode(byte[] bytes) {
        GenericRecord r = messages.decode(bytes);
        try {
            return switch (r.getSchema().getName()) {
                case "District" ->
                    new District(
                            text(r, "district"),
                            text(r, "name"),
                            ZoneId.of(text(r, "zone")),
                            DistrictClock.valueOf(text(r, "clock")));
                case "SubDistrict" -> new SubDistrict(text(r, "district"), text(r, "code"), text(r, "name"));
                case "School" -> toSchool(r);
                case "SchoolClass" -> toSchoolClass(r);
                default -> toCalendarDay(r);
            };
        } catch (IllegalArgumentException | DateTimeException invalid) {
            throw new UndecodableMessageException("not a valid directory entry", invalid);
        }
    }

    private GenericRecord toRecord(District d) {
        return new GenericRecordBuilder(district)
                .set("district", d.district())
                .set("name", d.name())
                .set("zone", d.zone().getId())
                .set("clock", d.clock().name())
                .build();
    }

    private GenericRecord toRecord(SubDistrict s) {
        return new GenericRecordBuilder(subDistrict)
                .set("district", s.district())
                .set("code", s.code())
                .set("name", s.name())
                .build();
    }

    private GenericRecord toRecord(School s) {
        return new GenericRecordBuilder(school)
                .set("district", s.district())
                .set("school", s.school())
                .set("name", s.name())
                .set("school_kind", s.schoolKind())
                .set("sub_district", s.subDistrict())
                .set("effective_from", epochDay(s.effectiveFrom()))
                .set("enrolled", s.enrolled())
                .set("staff", s.staff())
                .set("teachers", s.teachers())
                .set("latitude", s.place() == null ? null : s.place().latitude())
                .set("longitude", s.place() == null ? null : s.place().longitude())
                .build();
    }

    private GenericRecord toRecord(SchoolClass c) {
        return new GenericRecordBuilder(schoolClass)
                .set("district", c.district())
                .set("school", c.school())
                .set("class", c.classCode())
                .set("grade", c.grade())
                .set("effective_from", epochDay(c.effectiveFrom()))
                .set("enrolled", c.enrolled())
                .build();
    }

    private GenericRecord toRecord(CalendarDay c) {
        Schema sessions = calendarDay.getField("sessions").schema();
        return new GenericRecordBuilder(calendarDay)
                .set("district", c.district())
                .set("school", c.school())
                .set("date", epochDay(c.date()))
                .set("sessions", new GenericData.Array<>(sessions, c.sessions()))
                .build();
    }

    private static School toSchool(GenericRecord r) {
        return new School(
                text(r, "district"),
                text(r, "school"),
                text(r, "name"),
                text(r, "school_kind"),
                text(r, "sub_district"),
                date(r, "effective_from"),
                (Integer) r.get("enrolled"),
                (Integer) r.get("staff"),
                (Integer) r.get("teachers"),
                place(r));
    }

    private static @Nullable Place place(GenericRecord r) {
        return r.get("latitude") instanceof Double latitude && r.get("longitude") instanceof Double longitude
                ? new Place(latitude, longitude)
                : null;
    }

    private static SchoolClass toSchoolClass(GenericRecord r) {
        return new SchoolClass(
                text(r, "district"),
                text(r, "school"),
                text(r, "class"),
                text(r, "grade"),
                date(r, "effective_from"),
                (Integer) r.get("enrolled"));
    }

    private static CalendarDay toCalendarDay(GenericRecord r) {
        Collection<?> sessions = (Collection<?>) r.get("sessions");
        return new CalendarDay(
                text(r, "district"),
                text(r, "school"),
                date(r, "date"),
                sessions.stream().map(Object::toString).toList());
    }

    private static int epochDay(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    private static LocalDate date(GenericRecord r, String field) {
        return LocalDate.ofEpochDay((Integer) r.get(field));
    }

    private static String text(GenericRecord r, String field) {
        return r.get(field).toString();
    }
}
