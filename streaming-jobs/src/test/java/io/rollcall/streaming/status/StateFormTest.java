package io.rollcall.streaming.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.Happened;
import io.rollcall.event.Kind;
import io.rollcall.event.Observation;
import io.rollcall.event.Status;
import io.rollcall.streaming.Observed;
import io.rollcall.streaming.status.Counter.OfWatching;
import io.rollcall.warehouse.row.WatchCountRow;
import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
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

    /** Since the version that knew when something happened apart from its order. */
    @Test
    void whatIsTrackedOfAPunch() throws IOException {
        check(
                new TrackedSerializer(),
                new Tracked(ILL.claim().happening(new Happened(Observed.BELL, 300)), 3),
                "000001a205b3d00000016141050003332d320007494c4c4e455353010000"
                        + "01a205b3d0000000012c0000000000000003");
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

    /** Since the version that knew live classes. */
    @Test
    void whatIsTrackedOfALiveClass() throws IOException {
        Observation enters = Observed.as(Status.LATE).of(Kind.LIVE_CLASS);
        Observation retracted =
                Observed.as(Status.UNKNOWN).after(Duration.ofSeconds(-1)).of(Kind.LIVE_CLASS);
        Observation total = Observed.as(Status.OFFSITE)
                .classCode("")
                .after(Duration.ofSeconds(60))
                .of(Kind.LIVE_CLASS);

        TrackedPresence tracked = TrackedPresence.NOTHING;
        for (Observation observation : List.of(retracted, enters, total)) {
            tracked = TrackedPresence.after(tracked, observation.claim());
        }

        check(
                new TrackedPresenceSerializer(),
                tracked,
                "01000001a205b3cc180009612e554e4b4e4f574e020100000000010001000001a205b4ba600009612e4f464653495445011c000000000101000001a205b50c680000003c"
                        + "00000001000001a205b3d0000006612e4c415445011b0003332d3200000101000001a205b406b0ffffffff0000000000000002");
    }

    /** Since the version that knew live classes. */
    @Test
    void aCounterOfHowLongALiveClassIsWatched() throws IOException {
        check(
                new OccasionCounterSerializer(),
                new OccasionCounter(ILL.occasion(), new OfWatching(WatchCountRow.WATCHING, Observed.BELL)),
                OCCASION + "0400085741544348494e47000001a205b3d000");
    }

    /** Since the version that knew erasures. */
    @Test
    void whoIsErased() throws IOException {
        check(
                new ErasureSerializer(),
                Observed.as(Status.PRESENT).erasureOf(Kind.ATTENDANCE),
                "0100066861697a6875000253310000000000000001fffffffffffffffe000001a205b3d000");
    }

    private static <T> void check(TypeSerializer<T> serializer, T value, String firstVersion) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(64);
        serializer.serialize(value, out);

        assertThat(HexFormat.of().formatHex(out.getCopyOfBuffer())).isEqualTo(firstVersion);
        byte[] written = HexFormat.of().parseHex(firstVersion);
        assertThat(serializer.deserialize(new DataInputDeserializer(written))).isEqualTo(value);
    }
}
