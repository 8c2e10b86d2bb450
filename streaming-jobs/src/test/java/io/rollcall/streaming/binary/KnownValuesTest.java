package io.rollcall.streaming.binary;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.Kind;
import io.rollcall.event.Mode;
import io.rollcall.event.Occasion;
import io.rollcall.event.Standing;
import io.rollcall.event.Status;
import java.io.IOException;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

class KnownValuesTest {

    @Property
    void aTextIsReadAsItWasWritten(@ForAll @StringLength(max = 80) String text) throws IOException {
        assertThat(KnownValues.readText(written(text))).isEqualTo(text);
        assertThat(KnownValues.readText(written(text))).isEqualTo(text);
        assertThat(KnownValues.readUnique(written(text))).isEqualTo(text);
    }

    /** Many more than there are places, so that they drive each other out. */
    @Property(tries = 50_000)
    void everyOccasionIsItself(
            @ForAll Kind kind, @ForAll @IntRange(max = 300) int school, @ForAll @IntRange(max = 400) int day) {
        String code = "S" + school;

        assertThat(KnownValues.occasion(kind, "haizhu", code, day, "AM"))
                .isEqualTo(new Occasion(kind, "haizhu", code, LocalDate.ofEpochDay(day), "AM"));
    }

    @Property(tries = 50_000)
    void everyStandingIsItself(@ForAll Status status, @ForAll @IntRange(max = 2_000) int number, @ForAll Mode mode) {
        String code = "C" + number;

        assertThat(KnownValues.standing(status, code, "ILLNESS", mode))
                .isEqualTo(new Standing(status, code, "ILLNESS", mode));
    }

    @Property(tries = 100)
    void whatWasReadAMomentAgoIsTheSameObject(@ForAll @IntRange(max = 100) int number) throws IOException {
        String text = KnownValues.readText(written("C" + number));

        assertThat(KnownValues.readText(written("C" + number))).isSameAs(text);
    }

    private static DataInputDeserializer written(String text) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(16);
        out.writeUTF(text);
        return new DataInputDeserializer(out.getCopyOfBuffer());
    }
}
