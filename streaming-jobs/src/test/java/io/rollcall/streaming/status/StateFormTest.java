package io.rollcall.streaming.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.Observation;
import io.rollcall.event.Status;
import io.rollcall.streaming.Observed;
import java.io.IOException;
import java.util.HexFormat;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

/** What the first version's checkpoints hold, byte for byte. It must stay readable, or an upgraded job would not start from them; never edit it. */
class StateFormTest {

    private static final String OCCASION = "0100066861697a6875000253310000512c0002414d";
    private static final Observation ILL = Observed.as(Status.EXCUSED).observation();

    @Test
    void aPersonOnAnOccasion() throws IOException {
        check(
                new PersonOccasionSerializer(),
                new PersonOccasion(ILL.occasion(), ILL.subject()),
                OCCASION + "0000000000000001fffffffffffffffe");
    }

    @Test
    void whatIsTracked() throws IOException {
        check(
                new TrackedSerializer(),
                new Tracked(ILL.claim(), 3),
                "000001a205b3d00000016101050003332d320007494c4c4e455353010000000000000003");
    }

    @Test
    void aCounterOfEachSplit() throws IOException {
        var counters = Counter.of(Place.of(ILL.claim()));
        var serializer = new OccasionCounterSerializer();

        check(serializer, new OccasionCounter(ILL.occasion(), counters.get(0)), OCCASION + "01050007494c4c4e455353");
        check(
                serializer,
                new OccasionCounter(ILL.occasion(), counters.get(1)),
                OCCASION + "020003332d32050007494c4c4e455353");
        check(serializer, new OccasionCounter(ILL.occasion(), counters.get(2)), OCCASION + "03000001a205b3d00005");
    }

    @Test
    void aTotal() throws IOException {
        check(
                new TotalSerializer(),
                new Total(2, 5, Observed.BELL),
                "00000000000000020000000000000005000001a205b3d000");
    }

    private static <T> void check(TypeSerializer<T> serializer, T value, String firstVersion) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(64);
        serializer.serialize(value, out);

        assertThat(HexFormat.of().formatHex(out.getCopyOfBuffer())).isEqualTo(firstVersion);
        byte[] written = HexFormat.of().parseHex(firstVersion);
        assertThat(serializer.deserialize(new DataInputDeserializer(written))).isEqualTo(value);
    }
}
