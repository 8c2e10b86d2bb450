package io.rollcall.simulator.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.CodeSet;
import io.rollcall.event.Reason;
import io.rollcall.event.Status;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class EventJsonTest {

    private static final String ENVELOPE =
            "{\"specversion\":\"1.0\",\"type\":\"io.rollcall.attendance.v1\",\"source\":\"/haizhu/S001\","
                    + "\"id\":\"e-1\",\"time\":\"2026-11-23T07:41:00+08:00\",\"data\":";
    private static final String OCCASION =
            "\"school\":\"S001\",\"class\":\"C3-2\",\"date\":\"2026-11-23\",\"session\":\"AM\","
                    + "\"person\":{\"namespace\":\"sis\",\"id\":\"S001-0019\"},";

    @Test
    void writesAStatusAndItsReason() {
        assertThat(line(new Mark.Standing(Status.EXCUSED, Reason.ILLNESS)))
                .isEqualTo(ENVELOPE + "{" + OCCASION + "\"status\":\"EXCUSED\",\"reason\":\"ILLNESS\"}}");
    }

    @Test
    void leavesOutAReasonThatIsNone() {
        assertThat(line(Mark.of(Status.PRESENT))).isEqualTo(ENVELOPE + "{" + OCCASION + "\"status\":\"PRESENT\"}}");
    }

    @Test
    void writesARegisterCode() {
        assertThat(line(new Mark.RegisterCode(CodeSet.DFE, "N"))).endsWith("\"code\":\"N\",\"codeSet\":\"DFE\"}}");
    }

    @Test
    void writesARetractionWithoutAStatus() {
        assertThat(line(new Mark.Retraction())).endsWith("\"id\":\"S001-0019\"},\"op\":\"RETRACT\"}}");
    }

    @Test
    void aTemplateWritesTheSameLine() {
        AttendanceEvent sample = new AttendanceEvent(
                "e-" + EventTemplate.NUMBER,
                OffsetDateTime.parse("2026-11-23T00:00:00+08:00"),
                SampleEvents.MORNING,
                new Pupil("S001-" + EventTemplate.NUMBER, "C3-2"),
                Mark.of(Status.PRESENT));
        BatchBuilder batch = new BatchBuilder();

        new EventTemplate(sample).appendTo(batch, 19, 7 * 3600 + 41 * 60 + 5);

        AttendanceEvent expected = new AttendanceEvent(
                "e-0019",
                OffsetDateTime.parse("2026-11-23T07:41:05+08:00"),
                SampleEvents.MORNING,
                new Pupil("S001-0019", "C3-2"),
                Mark.of(Status.PRESENT));
        assertThat(Batches.text(batch.build())).isEqualTo(new String(EventJson.line(expected), UTF_8) + "\n");
    }

    private static String line(Mark mark) {
        return new String(EventJson.line(SampleEvents.event("e-1", mark)), UTF_8);
    }
}
