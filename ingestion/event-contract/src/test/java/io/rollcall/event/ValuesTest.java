package io.rollcall.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @ParameterizedTest
    @CsvSource({"AM,1,false", "PM,1,false", "DAY,2,false", "P1,0,true", "P12,0,true"})
    void aDayIsTwoSessionsAndALessonPeriodIsNone(String name, int weight, boolean lessonPeriod) {
        Session session = new Session(name);

        assertThat(session.weight()).isEqualTo(weight);
        assertThat(session.isLessonPeriod()).isEqualTo(lessonPeriod);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "am", "P0", "P13", "NIGHT"})
    void anyOtherSessionIsRefused(String name) {
        assertThat(Session.parse(name)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Session(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "名字", "a/b", "x\n"})
    void freeTextIsNoCode(String text) {
        assertThat(Codes.isCode(text)).isFalse();
    }

    @Test
    void aRefusedCodeIsNotQuotedSinceItMayBeAName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Codes.require("Zhang San", "event id"))
                .withMessageNotContaining("Zhang");
    }

    @Test
    void aRetractionCarriesNoStanding() {
        SourceOrder order = new SourceOrder(Instant.EPOCH, "e");
        Standing present = Standing.attendance(Status.PRESENT, "", Reason.NONE, Mode.IN_PERSON);

        assertThatIllegalArgumentException().isThrownBy(() -> new Claim(order, Operation.RETRACT, present, null));
    }

    @Test
    void onlySomebodyWhoHasLeftHasWatchedSoLongInAll() {
        SourceOrder order = new SourceOrder(Instant.EPOCH, "e");
        Standing watching = new Standing(Status.WATCHING, "", "", Mode.ONLINE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Claim.set(order, watching, Presence.total(Instant.EPOCH, 60)));
        assertThatIllegalArgumentException().isThrownBy(() -> Presence.total(Instant.EPOCH, 86_401));
        assertThatIllegalArgumentException().isThrownBy(() -> Presence.total(Instant.EPOCH, -1));
    }

    @Test
    void aLiveClassAndNothingElseHasPresences() {
        Occasion liveClass = new Occasion(Kind.LIVE_CLASS, "d", "S1", LocalDate.EPOCH, "L-1");
        Occasion morning = new Occasion(Kind.ATTENDANCE, "d", "S1", LocalDate.EPOCH, "AM");
        SourceOrder order = new SourceOrder(Instant.EPOCH, "e");
        Claim present =
                Claim.set(order, new Standing(Status.PRESENT, "", "", Mode.ONLINE), Presence.edge(Instant.EPOCH));
        Claim watching = Claim.set(order, new Standing(Status.WATCHING, "", "", Mode.ONLINE));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Observation(morning, new Subject(1, 2), present, "sis", Instant.EPOCH));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Observation(liveClass, new Subject(1, 2), watching, "sis", Instant.EPOCH));
    }

    @Test
    void subjectsKeepTheirSixteenBytesAndSortAsUnsignedBytes() {
        Subject small = new Subject(1, -1);
        Subject large = new Subject(-1, 0);

        assertThat(Subject.of(large.toBytes())).isEqualTo(large);
        assertThat(small).isLessThan(large);
        assertThat(large).hasToString("ffffffffffffffff0000000000000000");
    }

    @Test
    void anErasureIsAboutOnePersonAtOneKindOfOccasionOfOneSchool() {
        Occasion morning = new Occasion(Kind.ATTENDANCE, "haizhu", "S001", LocalDate.of(2026, 11, 23), "AM");
        Erasure erasure = new Erasure(Kind.ATTENDANCE, "haizhu", "S001", new Subject(1, 2), Instant.EPOCH);

        assertThat(erasure.covers(morning, new Subject(1, 2))).isTrue();
        assertThat(erasure.covers(morning, new Subject(1, 3))).isFalse();
        assertThat(erasure.covers(
                        new Occasion(Kind.ATTENDANCE, "haizhu", "S002", morning.date(), "AM"), new Subject(1, 2)))
                .isFalse();
        assertThat(erasure.covers(
                        new Occasion(Kind.ATTENDANCE, "tianhe", "S001", morning.date(), "AM"), new Subject(1, 2)))
                .isFalse();
        assertThat(erasure.covers(
                        new Occasion(Kind.HEALTH_REPORT, "haizhu", "S001", morning.date(), Occasion.DAILY),
                        new Subject(1, 2)))
                .isFalse();
    }
}
