package io.rollcall.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.simulator.client.FakeGateway;
import io.rollcall.simulator.client.GatewayClient;
import io.rollcall.simulator.client.RetryPolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {

    @TempDir
    Path folder;

    private final List<String> progress = new ArrayList<>();
    private ReplayData data;

    @AutoClose
    private final FakeGateway gateway = new FakeGateway();

    @AutoClose
    private final GatewayClient client = new GatewayClient(gateway.address(), RetryPolicy.PATIENT);

    @BeforeEach
    void read() throws IOException {
        data = new SmallData(folder).read();
    }

    @Test
    void asManyPupilsAttendAsWerePublished() throws InterruptedException {
        replay(ReplaySettings.DEFAULT);

        for (PublishedFigure figure : data.figures()) {
            List<String> marks = marksOf(figure);
            assertThat(marks).hasSize(figure.submitted() ? figure.school().enrolled() : 0);
            assertThat(marks.stream().filter(mark -> mark.contains("\"status\":\"PRESENT\"")))
                    .hasSize(figure.attended());
        }
    }

    @Test
    void everyPupilIsMarkedOnceADay() throws InterruptedException {
        replay(ReplaySettings.DEFAULT);

        assertThat(gateway.eventLines()).extracting(ReplayTest::id).doesNotHaveDuplicates();
    }

    @Test
    void aSecondReplaySendsTheSameEvents() throws InterruptedException {
        replay(ReplaySettings.DEFAULT);
        List<String> first = gateway.eventLines();
        replay(ReplaySettings.DEFAULT);

        assertThat(gateway.eventLines().subList(first.size(), 2 * first.size()))
                .containsExactlyInAnyOrderElementsOf(first);
    }

    @Test
    void aPacedReplaySendsTheSameEventsInTheOrderOfTime() throws InterruptedException {
        replay(ReplaySettings.DEFAULT);
        List<String> fast = gateway.eventLines();
        replay(new ReplaySettings(1e9, 1));

        List<String> paced = gateway.eventLines().subList(fast.size(), 2 * fast.size());
        assertThat(paced).containsExactlyInAnyOrderElementsOf(fast);
        assertThat(paced).extracting(ReplayTest::minute).isSorted();
    }

    @Test
    void eventsAreDatedTheDayTheySpeakOf() throws InterruptedException {
        replay(ReplaySettings.DEFAULT);

        assertThat(gateway.eventLines())
                .filteredOn(line -> line.contains("\"date\":\"2014-10-31\""))
                .allMatch(line -> line.matches(".*\"time\":\"2014-10-31T0[789]:\\d\\d:\\d\\d-04:00\".*"));
        assertThat(gateway.eventLines())
                .filteredOn(line -> line.contains("\"date\":\"2014-11-03\""))
                .isNotEmpty()
                .allMatch(line -> line.matches(".*\"time\":\"2014-11-03T0[789]:\\d\\d:\\d\\d-05:00\".*"));
    }

    @Test
    void theDirectoryGoesFirstAndExpectsTheSchoolsThatHaveALine() throws InterruptedException {
        replay(ReplaySettings.DEFAULT);

        FakeGateway.Sent first = gateway.sent().getFirst();
        assertThat(first.path()).isEqualTo("/v1/directory");
        assertThat(first.lines())
                .filteredOn(line -> line.contains("calendarDay"))
                .containsExactly(
                        "{\"type\":\"calendarDay\",\"district\":\"nyc\",\"school\":\"\",\"date\":\"2014-10-31\",\"sessions\":[\"DAY\"]}",
                        "{\"type\":\"calendarDay\",\"district\":\"nyc\",\"school\":\"75X003\",\"date\":\"2014-10-31\",\"sessions\":[]}",
                        "{\"type\":\"calendarDay\",\"district\":\"nyc\",\"school\":\"\",\"date\":\"2014-11-03\",\"sessions\":[\"DAY\"]}");
    }

    @Test
    void totalsSayWhatWasAcknowledged() throws InterruptedException {
        ReplayTotals totals = replay(ReplaySettings.DEFAULT);

        assertThat(totals.days()).isEqualTo(2);
        assertThat(totals.schoolDays()).isEqualTo(4);
        assertThat(totals.notSubmitted()).isEqualTo(1);
        assertThat(totals.delivery().admitted()).isEqualTo(gateway.eventLines().size());
        assertThat(progress).contains("directory: 10 entries, 3 schools");
    }

    private ReplayTotals replay(ReplaySettings settings) throws InterruptedException {
        return new Replay(data, settings, progress::add).run(client, "operator");
    }

    private List<String> marksOf(PublishedFigure figure) {
        String source = "\"source\":\"/nyc/" + figure.school().code() + "\"";
        String date = "\"date\":\"" + figure.date() + "\"";
        return gateway.eventLines().stream()
                .filter(line -> line.contains(source) && line.contains(date))
                .toList();
    }

    private static String id(String line) {
        return line.replaceFirst(".*\"id\":\"([^\"]+)\",\"time\".*", "$1");
    }

    private static String minute(String line) {
        return line.replaceFirst(".*\"time\":\"(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d).*", "$1");
    }
}
