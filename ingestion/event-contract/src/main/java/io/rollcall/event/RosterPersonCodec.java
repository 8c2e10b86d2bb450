package io.rollcall.event;

import io.rollcall.event.RosterPerson.Enrolment;
import io.rollcall.event.RosterPerson.PersonId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericFixed;
import org.apache.avro.generic.GenericRecord;

/** The binary form of the roster topic. */
public final class RosterPersonCodec implements MessageCodec<RosterPerson> {

    private final AvroMessages messages = new AvroMessages();
    private final Schema schema = messages.add("roster-person-v1.avsc");
    private final Schema subject = schema.getField("subject").schema();
    private final Schema ids = schema.getField("ids").schema();
    private final Schema enrolments = schema.getField("enrolments").schema();

    @Override
    public byte[] encode(RosterPerson person) {
        GenericRecord record = new GenericData.Record(schema);
        record.put("district", person.district());
        record.put("school_year", person.schoolYear());
        record.put("subject", fixed(person.subject()));
        record.put(
                "ids",
                new GenericData.Array<>(
                        ids, person.ids().stream().map(this::toRecord).toList()));
        record.put(
                "enrolments",
                new GenericData.Array<>(
                        enrolments,
                        person.enrolments().stream().map(this::toRecord).toList()));
        return messages.encode(record);
    }

    @Override
    public RosterPerson decode(byte[] bytes) {
        GenericRecord r = messages.decode(bytes);
        try {
            List<PersonId> personIds = new ArrayList<>();
            for (Object id : (Collection<?>) r.get("ids")) {
                personIds.add(toId((GenericRecord) id));
            }
            List<Enrolment> intervals = new ArrayList<>();
            for (Object enrolment : (Collection<?>) r.get("enrolments")) {
                intervals.add(toEnrolment((GenericRecord) enrolment));
            }
            return new RosterPerson(
                    text(r, "district"), (Integer) r.get("school_year"), subject(r), personIds, intervals);
        } catch (IllegalArgumentException invalid) {
            throw new UndecodableMessageException("not a valid person of a roster", invalid);
        }
    }

    /** What a message without a value leaves of the person: nothing but the key. */
    public RosterPerson decodeTombstone(byte[] key) {
        try {
            return RosterPerson.erased(new String(key, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException invalid) {
            throw new UndecodableMessageException("not a valid key of a roster's person", invalid);
        }
    }

    private GenericRecord toRecord(PersonId id) {
        GenericRecord record = new GenericData.Record(ids.getElementType());
        record.put("id_namespace", id.namespace());
        record.put("subject", fixed(id.subject()));
        record.put("from", epochDay(id.from()));
        return record;
    }

    private GenericRecord toRecord(Enrolment enrolment) {
        GenericRecord record = new GenericData.Record(enrolments.getElementType());
        record.put("id", enrolment.id());
        record.put("school", enrolment.school());
        record.put("class", enrolment.classCode());
        record.put("role", enrolment.role().name());
        record.put("from", epochDay(enrolment.from()));
        record.put("to", epochDay(enrolment.to()));
        return record;
    }

    private static PersonId toId(GenericRecord r) {
        return new PersonId(text(r, "id_namespace"), subject(r), date(r, "from"));
    }

    private static Enrolment toEnrolment(GenericRecord r) {
        return new Enrolment(
                (Long) r.get("id"),
                text(r, "school"),
                text(r, "class"),
                EnrolmentRole.valueOf(text(r, "role")),
                date(r, "from"),
                date(r, "to"));
    }

    private GenericFixed fixed(Subject value) {
        return new GenericData.Fixed(subject, value.toBytes());
    }

    private static Subject subject(GenericRecord r) {
        return Subject.of(((GenericFixed) r.get("subject")).bytes());
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
