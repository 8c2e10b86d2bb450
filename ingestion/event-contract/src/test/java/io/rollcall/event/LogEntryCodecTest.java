package io.rollcall.event;

import static io.rollcall.event.LogEntries.HEARTBEAT;
import static io.rollcall.event.LogEntries.HEARTBEAT_V1;
import static io.rollcall.event.LogEntries.OBSERVATION;
import static io.rollcall.event.LogEntries.OCCASION;
import static io.rollcall.event.LogEntries.PRESENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LogEntryCodecTest {

    private static final LogEntryCodec LOG = new LogEntryCodec();

    private static final Observation WATCHED = new Observation(
            new Occasion(Kind.LIVE_CLASS, "haizhu", "S001", LocalDate.of(2026, 11, 23), "L-77"),
            new Subject(1, -2),
            Claim.set(
                    PRESENT.order(),
                    new Standing(Status.LEFT, "3-2", "", Mode.ONLINE),
                    Presence.total(Instant.ofEpochMilli(1_795_000_000_123L), 2_400)),
            "sis",
            Instant.ofEpochMilli(1_795_000_001_000L));

    /** What version 4 writes, byte for byte. It must stay readable for as long as any log holds it; never edit it. */
    private static final String OBSERVATION_V4 =
            "c301cab5d6dd1a93574514415454454e44414e43450c6861697a68750853303031d8c40204414d"
                    + "0000000000000001fffffffffffffffe06534554f6f9b2e5bd6806652d310e50524553454e5406332d320012494e5f504552534f4e06736973d087b3e5bd6800000001";

    /** As above, by version 3. */
    private static final String OBSERVATION_V3 =
            "c30164a1c7793506c98814415454454e44414e43450c6861697a68750853303031d8c40204414d"
                    + "0000000000000001fffffffffffffffe06534554f6f9b2e5bd6806652d310e50524553454e5406332d320012494e5f504552534f4e06736973d087b3e5bd680280f8b2e5bd6800d804";

    /** As above, by version 2. */
    private static final String OBSERVATION_V2 =
            "c301fe494ef449ae8ddd14415454454e44414e43450c6861697a68750853303031d8c40204414d"
                    + "0000000000000001fffffffffffffffe06534554f6f9b2e5bd6806652d310e50524553454e5406332d320012494e5f504552534f4e06736973d087b3e5bd680000";

    /** As above, by version 2. */
    private static final String WATCHED_V2 =
            "c301fe494ef449ae8ddd144c4956455f434c4153530c6861697a68750853303031d8c402084c2d3737"
                    + "0000000000000001fffffffffffffffe06534554f6f9b2e5bd6806652d31084c45465406332d32000c4f4e4c494e4506736973d087b3e5bd6802f6f9b2e5bd6802c025";

    /** As above, by version 1. */
    private static final String OBSERVATION_V1 =
            "c3011a6d1f400a76770914415454454e44414e43450c6861697a68750853303031d8c40204414d"
                    + "0000000000000001fffffffffffffffe06534554f6f9b2e5bd6806652d310e50524553454e5406332d320012494e5f504552534f4e06736973d087b3e5bd68";

    /** As above, by version 1. */
    private static final String ERASURE_V1 =
            "c30173d893333aea1c560c4e4f544943450c6861697a687508533030310000000000000001fffffffffffffffed087b3e5bd68";

    @Property
    void observationsSurviveTheTrip(@ForAll("observations") Observation observation) {
        assertThat(LOG.decode(LOG.encode(observation))).isEqualTo(observation);
    }

    @ParameterizedTest
    @EnumSource
    void everyStatusOfEveryKindSurvivesTheTrip(Kind kind) {
        Occasion occasion = new Occasion(kind, "haizhu", "S001", LocalDate.of(2026, 11, 23), "o-1");
        for (Status status : kind.statuses()) {
            Standing standing = new Standing(status, "", "HOME", Mode.IN_PERSON);
            Claim claim = kind.mergeRule() == MergeRule.SPAN
                    ? Claim.set(PRESENT.order(), standing, Presence.edge(Instant.ofEpochMilli(7)))
                    : Claim.set(PRESENT.order(), standing);
            Observation observation = new Observation(occasion, new Subject(1, 2), claim, "sis", Instant.EPOCH);

            assertThat(LOG.decode(LOG.encode(observation))).isEqualTo(observation);
        }
    }

    @Test
    void whetherADateClosesSurvivesTheTrip() {
        Observation closing =
                new Observation(OCCASION, new Subject(1, -2), PRESENT, "sis", OBSERVATION.receivedAt(), true);

        assertThat(HexFormat.of().formatHex(LOG.encode(closing))).isEqualTo(OBSERVATION_V4);
        assertThat(LOG.decode(HexFormat.of().parseHex(OBSERVATION_V4))).isEqualTo(closing);
    }

    @Test
    void whenSomethingHappenedSurvivesTheTrip() {
        Observation polled = new Observation(
                OCCASION,
                new Subject(1, -2),
                PRESENT.happening(new Happened(Instant.ofEpochMilli(1_795_000_000_000L), 300)),
                "sis",
                Instant.ofEpochMilli(1_795_000_001_000L));

        assertThat(LOG.decode(LOG.encode(polled))).isEqualTo(polled);
        assertThat(LOG.decode(HexFormat.of().parseHex(OBSERVATION_V3))).isEqualTo(polled);
        assertThat(LOG.decode(LOG.encode(WATCHED))).isEqualTo(WATCHED);
    }

    @Test
    void whatVersionOneWroteIsStillReadTheSame() {
        assertThat(LOG.decode(HexFormat.of().parseHex(OBSERVATION_V1))).isEqualTo(OBSERVATION);
    }

    @Test
    void whatVersionTwoWroteIsStillReadTheSame() {
        assertThat(LOG.decode(HexFormat.of().parseHex(OBSERVATION_V2))).isEqualTo(OBSERVATION);
        assertThat(LOG.decode(HexFormat.of().parseHex(WATCHED_V2))).isEqualTo(WATCHED);
    }

    @Test
    void ticksSurviveTheTrip() {
        Tick tick = new Tick(Instant.ofEpochMilli(1_795_000_000_999L));

        assertThat(LOG.decode(LOG.encode(tick))).isEqualTo(tick);
    }

    @Test
    void heartbeatsSurviveTheTrip() {
        assertThat(HexFormat.of().formatHex(LOG.encode(HEARTBEAT))).isEqualTo(HEARTBEAT_V1);
        assertThat(LOG.decode(HexFormat.of().parseHex(HEARTBEAT_V1))).isEqualTo(HEARTBEAT);
    }

    @Test
    void erasuresSurviveTheTripAndAreStillReadAsTheFirstVersionWroteThem() {
        Erasure erasure = new Erasure(
                Kind.NOTICE, "haizhu", "S001", new Subject(1, -2), Instant.ofEpochMilli(1_795_000_001_000L));

        assertThat(HexFormat.of().formatHex(LOG.encode(erasure))).isEqualTo(ERASURE_V1);
        assertThat(LOG.decode(HexFormat.of().parseHex(ERASURE_V1))).isEqualTo(erasure);
    }

    @Property
    void anyOtherBytesAreRefusedAndNothingElseHappens(@ForAll byte[] bytes) {
        assertThatThrownBy(() -> LOG.decode(bytes)).isInstanceOf(UndecodableMessageException.class);
    }

    @Property
    void aCutMessageIsRefused(@ForAll("observations") Observation observation) {
        byte[] whole = LOG.encode(observation);
        byte[] cut = Arrays.copyOf(whole, whole.length - 1);

        assertThatThrownBy(() -> LOG.decode(cut)).isInstanceOf(UndecodableMessageException.class);
    }

    @Provide
    Arbitrary<Observation> observations() {
        return Claims.any().map(claim -> new Observation(OCCASION, new Subject(3, 4), claim, "sis", Instant.EPOCH));
    }
}
