package io.rollcall.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.PollProgress.Trouble;
import io.rollcall.event.RosterPerson;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A school's roster as its platform lists it, from the address book to the counts, in the shapes that DingTalk and WeCom document. */
class DirectoryPollTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private Path secrets;

    private final FakePlatform platform = new FakePlatform();
    private final FakeDingTalk dingTalk = new FakeDingTalk(platform);
    private PollingGateway gateway;

    @BeforeEach
    void setUp() {
        gateway = new PollingGateway(secrets);
        setUp("s001-app");
    }

    @AfterEach
    void close() {
        platform.close();
    }

    private void setUp(String feed, String... more) {
        gateway.setUp(
                "dingtalk",
                feed,
                "appKey=dingoa",
                "appSecret=secret-1",
                "api=" + platform.address(),
                "poll.directory=PT12H",
                "class.4240006=C3-2",
                String.join("\n", more));
    }

    private static String[] pupils(int first, int count) {
        return IntStream.range(first, first + count).mapToObj(i -> "stu-" + i).toArray(String[]::new);
    }

    private Map<String, Integer> expected(LocalDate day) {
        return expected("S001", day);
    }

    /** Expected pupils of the school's classes on that day. */
    private Map<String, Integer> expected(String school, LocalDate day) {
        Map<String, Integer> expected = new TreeMap<>();
        gateway.directory().classVersions("haizhu", school).forEach((code, versions) -> {
            var entry = versions.floorEntry(day);
            if (entry != null && entry.getValue().enrolled() > 0) {
                expected.put(code, entry.getValue().enrolled());
            }
        });
        return expected;
    }

    private Trouble trouble() {
        return gateway.states().of("haizhu/s001-app").getFirst().trouble();
    }

    @Test
    void theClassesOfTheAddressBookAreTheSchoolsRoster() {
        dingTalk.enrol(4_240_006, pupils(0, 41));
        dingTalk.enrol(4_240_007, pupils(50, 3));

        gateway.poll();

        assertThat(expected(TODAY)).containsExactlyInAnyOrderEntriesOf(Map.of("C3-2", 41, "4240007", 3));
        assertThat(gateway.log().roster()).hasSize(44);
        assertThat(platform.asked("/topapi/edu/user/list")).hasSize(3);
    }

    @Test
    void whoMovesOrLeavesIsExpectedElsewhereFromThatDayOn() {
        dingTalk.enrol(4_240_006, pupils(0, 41));
        dingTalk.enrol(4_240_007, pupils(50, 3));
        gateway.poll();
        gateway.goOn(Duration.ofDays(2));
        dingTalk.enrol(4_240_006, pupils(1, 39));
        dingTalk.enrol(4_240_007, "stu-0", "stu-50", "stu-51", "stu-52", "new-1");

        gateway.poll();

        assertThat(expected(TODAY.plusDays(1))).containsExactlyInAnyOrderEntriesOf(Map.of("C3-2", 41, "4240007", 3));
        assertThat(expected(TODAY.plusDays(2))).containsExactlyInAnyOrderEntriesOf(Map.of("C3-2", 39, "4240007", 5));
    }

    @Test
    void otherSchoolsKeepTheirPupils() {
        dingTalk.enrol(4_240_006, pupils(0, 5));
        gateway.poll();
        FakePlatform another = new FakePlatform();
        new FakeDingTalk(another).enrol(77, "stu-100", "stu-101");
        gateway.setUp(
                "dingtalk",
                "s002-app",
                "appKey=dingoa",
                "appSecret=secret-1",
                "api=" + another.address(),
                "poll.directory=PT12H");

        gateway.poll();
        another.close();

        assertThat(expected(TODAY)).containsEntry("C3-2", 5);
        assertThat(expected("S002", TODAY)).containsExactlyInAnyOrderEntriesOf(Map.of("77", 2));
    }

    @Test
    void anAddressBookThatIsSuddenlyEmptyOrHalvedChangesNothing() {
        dingTalk.enrol(4_240_006, pupils(0, 41));
        gateway.poll();
        gateway.goOn(Duration.ofHours(13));
        dingTalk.enrol(4_240_006);
        gateway.poll();

        assertThat(trouble().problem()).isEqualTo("LIST_REFUSED");
        assertThat(trouble().arguments()).containsExactly("INVALID_ROSTER.SHRINKS", "S001", "0", "41");

        gateway.goOn(Duration.ofHours(13));
        dingTalk.enrol(4_240_006, pupils(0, 19));
        gateway.poll();

        assertThat(trouble().arguments()).containsExactly("INVALID_ROSTER.SHRINKS", "S001", "19", "41");
        assertThat(expected(TODAY.plusDays(1))).containsEntry("C3-2", 41);

        gateway.goOn(Duration.ofHours(13));
        dingTalk.enrol(4_240_006, pupils(0, 21));
        gateway.poll();

        assertThat(trouble()).isEqualTo(Trouble.NONE);
        assertThat(expected(TODAY.plusDays(2))).containsEntry("C3-2", 21);
    }

    @Test
    void aSchoolWhosePupilsAnotherRosterNamesDoesNotGetThemTwice() {
        dingTalk.enrol(4_240_006, "stu-1");
        gateway.poll();
        gateway.goOn(Duration.ofHours(13));
        setUp("s001-app", "namespace=other");

        gateway.poll();

        assertThat(trouble().arguments()).containsExactly("INVALID_ROSTER.OTHER_ROSTER", "S001", "1", "other");
        assertThat(expected(TODAY)).containsEntry("C3-2", 1);
    }

    @Test
    void aChangeThatThePlatformTellsOfIsReadSoonAndManyOfThemOnce() {
        dingTalk.enrol(4_240_006, pupils(0, 41));
        gateway.poll();
        gateway.goOn(Duration.ofHours(1));
        dingTalk.enrol(4_240_006, pupils(0, 42));
        for (int i = 0; i < 9; i++) {
            gateway.ask("dingtalk", "s001-app", "directory");
            gateway.goOn(Duration.ofSeconds(1));
        }

        gateway.poll();
        assertThat(expected(TODAY)).containsEntry("C3-2", 41);
        gateway.goOn(Duration.ofSeconds(40));
        gateway.poll();
        assertThat(expected(TODAY)).containsEntry("C3-2", 42);
        int calls = platform.asked().size();
        gateway.goOn(Duration.ofMinutes(30));
        gateway.poll();

        assertThat(platform.asked()).hasSize(calls);
    }

    @Test
    void aRoundThatWasUnderWayWhenThePlatformToldIsRepeated() {
        dingTalk.enrol(4_240_006, pupils(0, 41));
        gateway.poll();
        gateway.ask("dingtalk", "s001-app", "directory");
        dingTalk.enrol(4_240_006, pupils(0, 42));
        gateway.goOn(Duration.ofMinutes(1));
        gateway.poll();
        assertThat(expected(TODAY)).containsEntry("C3-2", 41);

        gateway.goOn(Duration.ofMinutes(2));
        gateway.poll();

        assertThat(expected(TODAY)).containsEntry("C3-2", 42);
    }

    @Test
    void anotherPlatformOfTheSameFeedHasItsOwnProgress() {
        gateway.setUp(
                "wecom",
                "s001-app",
                "receiver=ww1",
                "secret=secret-1",
                "api=" + platform.address(),
                "departments=1",
                "poll.attendance=PT10M",
                "arrive.AM-IN=06:00 08:10 11:00");
        FakeWeCom weCom = new FakeWeCom(platform);
        weCom.checkIn("zhang0", "上班打卡", "", 1_795_392_000L, 1_795_392_600L);
        setUp("s001-app", "departments=1", "poll.attendance=PT10M", "arrive.AM-IN=06:00 08:10 11:00");

        gateway.poll();

        assertThat(gateway.states().of("haizhu/s001-app"))
                .extracting(progress -> progress.platform() + ' ' + progress.poll())
                .containsExactly("dingtalk attendance", "dingtalk directory", "wecom attendance");
        assertThat(platform.asked("/cgi-bin/checkin/getcheckindata")).hasSize(1);
    }

    @Test
    void ofWeComsAddressBookTheClassesThatAreStillThereCount() {
        gateway.setUp(
                "wecom",
                "s002-app",
                "receiver=ww1",
                "secret=secret-1",
                "api=" + platform.address(),
                "poll.directory=PT12H",
                "class.21=C1");
        FakeWeCom weCom = new FakeWeCom(platform);
        weCom.enrol(21, "w-1", "w-2");
        weCom.enrol(22, "w-3");

        gateway.poll();

        assertThat(gateway.directory().classVersions("haizhu", "S002").keySet()).containsExactlyInAnyOrder("C1", "22");
        assertThat(gateway.log().roster().stream()
                        .map(RosterPerson::enrolments)
                        .mapToLong(List::size)
                        .sum())
                .isEqualTo(3);
    }
}
