package io.rollcall.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.avro.generic.GenericRecordBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CodecTest {

    private static final LogEntryCodec LOG = new LogEntryCodec();
    private static final DirectoryCodec DIRECTORY = new DirectoryCodec();
    private static final Occasion OCCASION =
            new Occasion(Kind.ATTENDANCE, "haizhu", "S001", LocalDate.of(2026, 11, 23), "AM");
    private static final Claim PRESENT = Claim.set(
            new SourceOrder(Instant.ofEpochMilli(1_795_000_000_123L), "e-1"),
            Standing.attendance(Status.PRESENT, "3-2", Reason.NONE, Mode.IN_PERSON));
    private static final Observation OBSERVATION =
            new Observation(OCCASION, new Subject(1, -2), PRESENT, "sis", Instant.ofEpochMilli(1_795_000_001_000L));

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

    /** As above. */
    private static final String OBSERVATION_V3 =
            "c30164a1c7793506c98814415454454e44414e43450c6861697a68750853303031d8c40204414d"
                    + "0000000000000001fffffffffffffffe06534554f6f9b2e5bd6806652d310e50524553454e5406332d320012494e5f504552534f4e06736973d087b3e5bd680280f8b2e5bd6800d804";

    /** As above, by version 1. */
    private static final String PROGRESS_V1 =
            "c3011e8fef6a33f0fa4d0c6861697a68750673697314617474656e64616e6365061a323032362d31312d32333a3137"
                    + "0435300202020408040e52454655534544020a363030313100";

    /** As above. */
    private static final String OBSERVATION_V2 =
            "c301fe494ef449ae8ddd14415454454e44414e43450c6861697a68750853303031d8c40204414d"
                    + "0000000000000001fffffffffffffffe06534554f6f9b2e5bd6806652d310e50524553454e5406332d320012494e5f504552534f4e06736973d087b3e5bd680000";

    /** As above. */
    private static final String WATCHED_V2 =
            "c301fe494ef449ae8ddd144c4956455f434c4153530c6861697a68750853303031d8c402084c2d3737"
                    + "0000000000000001fffffffffffffffe06534554f6f9b2e5bd6806652d31084c45465406332d32000c4f4e4c494e4506736973d087b3e5bd6802f6f9b2e5bd6802c025";

    /** What version 1 wrote, byte for byte. It must stay readable for as long as any log holds it; never edit it. */
    private static final String OBSERVATION_V1 =
            "c3011a6d1f400a76770914415454454e44414e43450c6861697a68750853303031d8c40204414d"
                    + "0000000000000001fffffffffffffffe06534554f6f9b2e5bd6806652d310e50524553454e5406332d320012494e5f504552534f4e06736973d087b3e5bd68";

    private static final Heartbeat HEARTBEAT = new Heartbeat(
            "haizhu",
            "S001",
            LocalDate.of(2026, 11, 23),
            "AM",
            PRESENT.order(),
            Operation.SET,
            ReportingMode.EXCEPTION_ONLY,
            Instant.ofEpochMilli(1_795_000_000_000L),
            "sis",
            Instant.ofEpochMilli(1_795_000_001_000L));

    /** As above. */
    private static final String HEARTBEAT_V1 =
            "c30138fb851cf7f858c40c6861697a68750853303031d8c40204414df6f9b2e5bd6806652d310653"
                    + "45541c455843455054494f4e5f4f4e4c5980f8b2e5bd6806736973d087b3e5bd68";

    /** As above. */
    private static final String ERASURE_V1 =
            "c30173d893333aea1c560c4e4f544943450c6861697a687508533030310000000000000001fffffffffffffffed087b3e5bd68";

    /** As above. */
    private static final String ERASED_SUBJECT_V1 =
            "c30140522c5483510a870c6861697a6875022ad41f0000000000000001fffffffffffffffed087b3e5bd68";

    private static final DeclarationCodec DECLARATIONS = new DeclarationCodec();
    private static final DeclaredOccasion CAMPAIGN = new DeclaredOccasion(
            new Occasion(Kind.FORM, "haizhu", "S001", LocalDate.of(2026, 11, 23), "winter"),
            PRESENT.order(),
            Operation.SET,
            AudienceRole.GUARDIAN,
            900,
            List.of("HOME", "AWAY"),
            Instant.ofEpochMilli(1_795_000_000_000L),
            null,
            "sis",
            Instant.ofEpochMilli(1_795_000_001_000L));

    /** As above. */
    private static final String DECLARED_V1 =
            "c30158f28eb6d6039b9f08464f524d0c6861697a68750853303031d8c4020c77696e746572f6f9b2e5bd6806652d3106"
                    + "53455410475541524449414e880e0408484f4d4508415741590080f8b2e5bd680006736973d087b3e5bd68";

    @Property
    void observationsSurviveTheTrip(@ForAll("observations") Observation observation) {
        assertThat(LOG.decode(LOG.encode(observation))).isEqualTo(observation);
    }

    @Test
    void ticksSurviveTheTrip() {
        Tick tick = new Tick(Instant.ofEpochMilli(1_795_000_000_999L));

        assertThat(LOG.decode(LOG.encode(tick))).isEqualTo(tick);
    }

    @Test
    void erasuresSurviveTheTripAndAreStillReadAsTheFirstVersionWroteThem() {
        Erasure erasure = new Erasure(
                Kind.NOTICE, "haizhu", "S001", new Subject(1, -2), Instant.ofEpochMilli(1_795_000_001_000L));

        assertThat(HexFormat.of().formatHex(LOG.encode(erasure))).isEqualTo(ERASURE_V1);
        assertThat(LOG.decode(HexFormat.of().parseHex(ERASURE_V1))).isEqualTo(erasure);
    }

    @Test
    void erasedSubjectsSurviveTheTripAndAreStillReadAsTheFirstVersionWroteThem() {
        ErasedSubject erased = new ErasedSubject(
                "haizhu",
                ErasedSubject.ALL_SCHOOLS,
                2026,
                new Subject(1, -2),
                Instant.ofEpochMilli(1_795_000_001_000L));
        ErasedSubjectCodec codec = new ErasedSubjectCodec();

        assertThat(HexFormat.of().formatHex(codec.encode(erased))).isEqualTo(ERASED_SUBJECT_V1);
        assertThat(codec.decode(HexFormat.of().parseHex(ERASED_SUBJECT_V1))).isEqualTo(erased);
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
    void heartbeatsSurviveTheTrip() {
        assertThat(HexFormat.of().formatHex(LOG.encode(HEARTBEAT))).isEqualTo(HEARTBEAT_V1);
        assertThat(LOG.decode(HexFormat.of().parseHex(HEARTBEAT_V1))).isEqualTo(HEARTBEAT);
    }

    @Test
    void declaredOccasionsSurviveTheTrip() {
        assertThat(DECLARATIONS.decode(DECLARATIONS.encode(CAMPAIGN))).isEqualTo(CAMPAIGN);
    }

    @Test
    void aDeclarationThatVersionOneWroteIsStillReadTheSame() {
        assertThat(HexFormat.of().formatHex(DECLARATIONS.encode(CAMPAIGN))).isEqualTo(DECLARED_V1);
        assertThat(DECLARATIONS.decode(HexFormat.of().parseHex(DECLARED_V1))).isEqualTo(CAMPAIGN);
    }

    @Property
    void noOtherBytesAreADeclaration(@ForAll byte[] bytes) {
        assertThatThrownBy(() -> DECLARATIONS.decode(bytes)).isInstanceOf(UndecodableMessageException.class);
    }

    @ParameterizedTest
    @MethodSource("entries")
    void directoryEntriesSurviveTheTrip(DirectoryEntry entry) {
        assertThat(DIRECTORY.decode(DIRECTORY.encode(entry))).isEqualTo(entry);
    }

    static Stream<DirectoryEntry> entries() {
        LocalDate from = LocalDate.of(2026, 9, 1);
        return Stream.of(
                new DirectoryEntry.District(
                        "haizhu", "海珠区", ZoneId.of("Asia/Shanghai"), DirectoryEntry.DistrictClock.DATA),
                new DirectoryEntry.SubDistrict("haizhu", "jianghai", "江海街道"),
                new DirectoryEntry.School("haizhu", "S001", "滨江小学", "PRIMARY", "jianghai", from, 900, 60),
                new DirectoryEntry.School(
                        "haizhu", "T01", "晚托", "TRAINING", "", from, 90, 6, 4, new DirectoryEntry.Place(23.08, 113.32)),
                new DirectoryEntry.SchoolClass("haizhu", "S001", "3-2", "3", from, 42),
                new DirectoryEntry.CalendarDay("haizhu", "", from, List.of("AM", "PM")),
                new DirectoryEntry.CalendarDay("haizhu", "S001", from, List.of()));
    }

    @Test
    void whatVersionOneSaidOfASchoolIsStillRead() {
        AvroMessages one = new AvroMessages();
        byte[] bytes = one.encode(new GenericRecordBuilder(one.add("school-v1.avsc"))
                .set("district", "haizhu")
                .set("school", "S001")
                .set("name", "滨江小学")
                .set("school_kind", "PRIMARY")
                .set("effective_from", 20_000)
                .set("enrolled", 900)
                .set("staff", 60)
                .build());

        assertThat(DIRECTORY.decode(bytes))
                .isEqualTo(new DirectoryEntry.School(
                        "haizhu", "S001", "滨江小学", "PRIMARY", "", LocalDate.ofEpochDay(20_000), 900, 60));
    }

    @Test
    void feedsSurviveTheTrip() {
        FeedKey old = new FeedKey("ab".repeat(32), null, Instant.ofEpochMilli(7));
        FeedKey current = new FeedKey("cd".repeat(32), Instant.ofEpochMilli(5), null);
        Feed feed =
                new Feed("haizhu", "sis", List.of("S001", "S002"), List.of(old, current), new EventRate(20, 400), true);

        assertThat(new FeedCodec().decode(new FeedCodec().encode(feed))).isEqualTo(feed);
    }

    @Test
    void whatVersionOneSaidOfAFeedIsStillRead() {
        AvroMessages one = new AvroMessages();
        byte[] bytes = one.encode(new GenericRecordBuilder(one.add("feed-v1.avsc"))
                .set("district", "haizhu")
                .set("feed", "sis")
                .set("schools", List.of("*"))
                .set("key_hashes", List.of("ab".repeat(32)))
                .build());

        assertThat(new FeedCodec().decode(bytes))
                .isEqualTo(new Feed("haizhu", "sis", List.of("*"), List.of(new FeedKey("ab".repeat(32), null, null))));
    }

    @Test
    void whatVersionTwoSaidOfAFeedIsStillReadAndIsNoHistory() {
        AvroMessages two = new AvroMessages();
        byte[] bytes = two.encode(new GenericRecordBuilder(two.add("feed-v2.avsc"))
                .set("district", "haizhu")
                .set("feed", "sis")
                .set("schools", List.of("*"))
                .set("keys", List.of())
                .set("limit", null)
                .set("key_hashes", List.of())
                .build());

        assertThat(new FeedCodec().decode(bytes)).isEqualTo(new Feed("haizhu", "sis", List.of("*"), List.of()));
    }

    @Test
    void deliveriesSurviveTheTrip() {
        Delivery delivery = new Delivery(
                "haizhu",
                "sis",
                "abababab",
                "r-1",
                "",
                98,
                Map.of(RejectionReason.UNKNOWN_CLASS, 2),
                Instant.ofEpochMilli(3),
                LocalDate.of(2026, 11, 23),
                Instant.ofEpochMilli(5));

        assertThat(new DeliveryCodec().decode(new DeliveryCodec().encode(delivery)))
                .isEqualTo(delivery);
        assertThat(delivery.received()).isEqualTo(100);
    }

    /** Which a version before wrote into other topics only. */
    @Test
    void heartbeatsAndTicksLieAmongDeliveriesAsElsewhere() {
        Tick tick = new Tick(Instant.ofEpochMilli(5));

        assertThat(new DeliveryCodec().encode(HEARTBEAT))
                .isEqualTo(HexFormat.of().parseHex(HEARTBEAT_V1));
        assertThat(new DeliveryCodec().decode(LOG.encode(HEARTBEAT))).isEqualTo(HEARTBEAT);
        assertThat(new DeliveryCodec().decode(LOG.encode(tick))).isEqualTo(tick);
        assertThatThrownBy(() -> new DeliveryCodec().decode(LOG.encode(OBSERVATION)))
                .isInstanceOf(UndecodableMessageException.class);
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
    void theProgressOfAPollSurvivesTheTrip() {
        PollProgress underWay = new PollProgress(
                "haizhu",
                "sis",
                "dingtalk",
                "attendance",
                new PollProgress.Round(Instant.ofEpochMilli(3), "2026-11-23:17", "50"),
                new PollProgress.Complete(Instant.ofEpochMilli(1), Instant.ofEpochMilli(2)),
                Instant.ofEpochMilli(4),
                new PollProgress.Trouble(2, "REFUSED", List.of("60011")));
        PollProgress first = new PollProgress(
                "haizhu",
                "sis",
                "dingtalk",
                "attendance",
                new PollProgress.Round(Instant.ofEpochMilli(3), "", ""),
                null,
                Instant.ofEpochMilli(4),
                PollProgress.Trouble.NONE);

        PollProgressCodec codec = new PollProgressCodec();
        assertThat(codec.decode(codec.encode(underWay))).isEqualTo(underWay);
        assertThat(codec.decode(codec.encode(first))).isEqualTo(first);
    }

    @Test
    void theProgressThatVersion1WroteIsOfNoPlatform() {
        PollProgress read = new PollProgressCodec().decode(HexFormat.of().parseHex(PROGRESS_V1));

        assertThat(read.platform()).isEmpty();
        assertThat(read.poll()).isEqualTo("attendance");
        assertThat(read.round().cursor()).isEqualTo("50");
        assertThat(read.trouble().arguments()).containsExactly("60011");
    }

    @Test
    void auditedLinesSurviveTheTrip() {
        AuditEntry entry = new AuditEntry(
                "r-1",
                Instant.ofEpochMilli(5),
                "haizhu",
                "sis",
                "FEED",
                AuditAction.OUTSTANDING_MATCH,
                "S001",
                "FORM/2026-11-23/winter",
                "",
                AuditEntry.DONE,
                42);
        String version1 =
                "c3012870394aa7b12f4d06722d310a0c6861697a6875067369730846454544224f55545354414e44494e475f4d4154434808533030312c464f524d2f323032362d31312d32332f77696e7465720008444f4e4554";

        assertThat(HexFormat.of().formatHex(new AuditCodec().encode(entry))).isEqualTo(version1);
        assertThat(new AuditCodec().decode(HexFormat.of().parseHex(version1))).isEqualTo(entry);
    }

    @Test
    void rejectionsSurviveTheTrip() {
        Rejection rejection = new Rejection(
                "haizhu",
                "sis",
                "r-1",
                7,
                "e-9",
                "S001",
                RejectionReason.UNKNOWN_CLASS,
                Instant.ofEpochMilli(5),
                "CLASS_KNOWN",
                List.of("data.class"));

        assertThat(new RejectionCodec().decode(new RejectionCodec().encode(rejection)))
                .isEqualTo(rejection);
    }

    @Test
    void whatVersionOneSaidOfARejectionIsStillRead() {
        AvroMessages one = new AvroMessages();
        byte[] bytes = one.encode(new GenericRecordBuilder(one.add("rejection-v1.avsc"))
                .set("district", "haizhu")
                .set("feed", "sis")
                .set("request_id", "r-1")
                .set("index", 7)
                .set("event_id", "")
                .set("school", "")
                .set("reason", "INVALID_VALUE")
                .set("at", 5L)
                .build());

        assertThat(new RejectionCodec().decode(bytes).rule()).isEmpty();
    }

    @Property
    void anyOtherBytesAreRefusedAndNothingElseHappens(@ForAll byte[] bytes) {
        assertThatThrownBy(() -> LOG.decode(bytes)).isInstanceOf(UndecodableMessageException.class);
    }

    @Property
    void aCutMessageIsRefused(@ForAll("observations") Observation observation) {
        byte[] whole = LOG.encode(observation);
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 1);

        assertThatThrownBy(() -> LOG.decode(cut)).isInstanceOf(UndecodableMessageException.class);
    }

    @Provide
    Arbitrary<Observation> observations() {
        return Claims.any().map(claim -> new Observation(OCCASION, new Subject(3, 4), claim, "sis", Instant.EPOCH));
    }
}
