package io.rollcall.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/** Held against what Avro's library writes and reads by the same schema. */
class ObservationFormTest {

    private final AvroMessages avro = new AvroMessages();
    private final Schema schema = avro.add("observation-v4.avsc");
    private final LogEntryCodec codec = new LogEntryCodec();
    private final ObservationForm form = new ObservationForm(AvroMessages.header(schema));

    @Property
    void writesTheBytesThatAvroWrites(@ForAll("observations") Observation observation) {
        assertThat(form.encode(observation)).isEqualTo(avro.encode(record(observation)));
    }

    @Property
    void readsWhatAvroWrites(@ForAll("observations") Observation observation) {
        byte[] bytes = avro.encode(record(observation));

        assertThat(form.wrote(bytes)).isTrue();
        assertThat(form.decode(bytes)).isEqualTo(observation);
    }

    /** Through the codec, as programs call it: an observation, or the one exception that they know. */
    @Property
    void bytesThatWereCutOrChangedNeverEndInAnotherException(
            @ForAll("observations") Observation observation,
            @ForAll @IntRange(max = 200) int place,
            @ForAll byte instead,
            @ForAll boolean cut) {
        byte[] bytes = form.encode(observation);
        int at = AvroMessages.header(schema).length + place % (bytes.length - AvroMessages.header(schema).length);
        byte[] broken = cut ? Arrays.copyOf(bytes, at) : bytes;
        if (!cut) {
            broken[at] = instead;
        }

        if (cut) {
            assertThatThrownBy(() -> codec.decode(broken)).isInstanceOf(UndecodableMessageException.class);
        } else {
            try {
                assertThat(codec.decode(broken)).isInstanceOf(Observation.class);
            } catch (UndecodableMessageException known) {
                assertThat(known.getMessage()).isNotEmpty();
            }
        }
    }

    @Provide
    Arbitrary<Observation> observations() {
        Arbitrary<String> codes =
                Arbitraries.strings().withChars("ABCxyz019._:-").ofMinLength(1).ofMaxLength(64);
        Arbitrary<Subject> subjects =
                Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(Subject::new);
        Arbitrary<LocalDate> dates =
                Arbitraries.integers().between(-800, 60_000).map(LocalDate::ofEpochDay);
        Arbitrary<Instant> moments =
                Arbitraries.longs().between(-1L << 40, 1L << 42).map(Instant::ofEpochMilli);
        Arbitrary<Claim> attendance = Combinators.combine(
                        codes,
                        codes.injectNull(0.5),
                        moments,
                        moments.injectNull(0.5),
                        Arbitraries.integers().between(0, 99_999))
                .as((id, classCode, order, happened, within) -> {
                    Claim claim = Claim.set(
                            new SourceOrder(order, id),
                            Standing.attendance(
                                    Status.LATE, classCode == null ? "" : classCode, Reason.ILLNESS, Mode.ONLINE));
                    return happened == null ? claim : claim.happening(new Happened(happened, within));
                });
        Arbitrary<Claim> retracted =
                Combinators.combine(codes, moments).as((id, order) -> Claim.retract(new SourceOrder(order, id)));
        Arbitrary<Claim> watched = Combinators.combine(
                        codes,
                        moments,
                        moments,
                        Arbitraries.integers().between(0, Presence.MOST_SECONDS).injectNull(0.5))
                .as((id, order, at, seconds) -> Claim.set(
                        new SourceOrder(order, id),
                        new Standing(Status.LEFT, "", "", Mode.ONLINE),
                        new Presence(at, seconds)));
        return Arbitraries.oneOf(
                        attendance.map(claim -> new Said(Kind.ATTENDANCE, claim)),
                        retracted.map(claim -> new Said(Kind.FORM, claim)),
                        watched.map(claim -> new Said(Kind.LIVE_CLASS, claim)))
                .flatMap(said -> Combinators.combine(
                                codes, codes, dates, codes, subjects, codes, moments, Arbitraries.of(true, false))
                        .as((district, school, date, name, subject, feed, received, closes) -> new Observation(
                                new Occasion(said.kind, district, school, date, name),
                                subject,
                                said.claim,
                                feed,
                                received,
                                closes)));
    }

    private record Said(Kind kind, Claim claim) {}

    private GenericRecord record(Observation o) {
        GenericRecord record = new GenericData.Record(schema);
        record.put("kind", o.occasion().kind().name());
        record.put("district", o.occasion().district());
        record.put("school", o.occasion().school());
        record.put("date", Math.toIntExact(o.occasion().date().toEpochDay()));
        record.put("occasion", o.occasion().name());
        record.put(
                "subject",
                new GenericData.Fixed(
                        schema.getField("subject").schema(), o.subject().toBytes()));
        record.put("operation", o.claim().operation().name());
        record.put("order_time", o.claim().order().time().toEpochMilli());
        record.put("event_id", o.claim().order().eventId());
        record.put("status", o.claim().standing().status().name());
        record.put("class", o.claim().standing().classCode());
        record.put("detail", o.claim().standing().detail());
        record.put("mode", o.claim().standing().mode().name());
        record.put("feed", o.feed());
        record.put("received_at", o.receivedAt().toEpochMilli());
        @Nullable Presence presence = o.claim().presence();
        if (presence != null) {
            record.put("at", presence.at().toEpochMilli());
            record.put("watched_seconds", presence.watchedSeconds());
        }
        @Nullable Happened happened = o.claim().happened();
        if (happened != null) {
            record.put("at", happened.at().toEpochMilli());
        }
        record.put("within_seconds", o.claim().withinSeconds());
        record.put("closes", o.closes());
        return record;
    }
}
