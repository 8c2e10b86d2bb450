package io.rollcall.gateway.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Mutated registers as CSV, wide and long, in the encodings that schools have, and what begins like a workbook and is none. */
final class UploadAttempts {

    private static final String CHILD = "S-4711-Xiaoming";
    private static final List<Charset> ENCODINGS = List.of(
            StandardCharsets.UTF_8, StandardCharsets.UTF_16, Charset.forName("GB18030"), StandardCharsets.ISO_8859_1);

    private final Target target;
    private final LocalDate today;

    UploadAttempts(Target target) {
        this.target = target;
        this.today = LocalDate.ofInstant(target.now(), ZoneId.of("Asia/Shanghai"));
    }

    Attempt next(Mutation mutation) {
        boolean ofHealth = mutation.chance(3);
        String text = ofHealth ? healthReports(mutation) : register(mutation);
        byte[] file = mutation.bytes(mutation.text(text).getBytes(mutation.any(ENCODINGS)));
        byte[] sent = mutation.chance(10) ? workbook(file) : file;
        String query = (ofHealth
                        ? "?kind=" + encoded(mutation.chance(4) ? mutation.text("HEALTH_REPORT") : "HEALTH_REPORT")
                        : "?session=" + encoded(mutation.chance(4) ? mutation.text("AM") : "AM"))
                + (mutation.chance(4) ? "&columns=" + encoded(mutation.text("A:PERSON,B:STATUS")) : "")
                + (mutation.chance(4) ? "&date=" + encoded(mutation.text(today.toString())) : "");
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        target.gateway().resolve((mutation.chance(2) ? "/v1/uploads" : "/v1/uploads:preview") + query))
                .header("Authorization", "Bearer " + target.feedKey())
                .header("Content-Type", "application/octet-stream");
        String what = "upload " + query + ' ' + new String(sent, StandardCharsets.ISO_8859_1);
        return Attempt.of(what, request, "POST", sent, answer -> judge(what, answer));
    }

    private String register(Mutation mutation) {
        return mutation.chance(2)
                ? "学号,%1$s AM,%1$s PM\n%2$s,出勤,迟到\nS-2,病假,\n".formatted(today, CHILD)
                : "学号,班级,日期,时段,状态\n%2$s,C3-2,%1$s,AM,出勤\nS-2,C3-2,%1$s,PM,旷课\n".formatted(today, CHILD);
    }

    private String healthReports(Mutation mutation) {
        return mutation.chance(2)
                ? "学号,症状描述,%1$s\n%2$s,昨晚,发热\nS-2,,未填\n".formatted(today, CHILD)
                : "学号,班级,填报日期,健康状况\n%2$s,C3-2,%1$s,正常\nS-2,C3-2,%1$s,隔离\n".formatted(today, CHILD);
    }

    private static void judge(String what, JsonNode answer) {
        JsonNode marks = answer.path("marks");
        int admitted = marks.path("admitted").asInt();
        assertThat(marks.path("received").asInt())
                .as(what)
                .isEqualTo(admitted + marks.path("rejected").asInt());
        assertThat(answer.path("statuses")
                        .valueStream()
                        .mapToInt(JsonNode::asInt)
                        .sum())
                .as(what)
                .isEqualTo(admitted);
    }

    /** It has a workbook's first bytes. */
    private static byte[] workbook(byte[] file) {
        byte[] bytes = new byte[file.length + 4];
        bytes[0] = 'P';
        bytes[1] = 'K';
        bytes[2] = 3;
        bytes[3] = 4;
        System.arraycopy(file, 0, bytes, 4, file.length);
        return bytes;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
