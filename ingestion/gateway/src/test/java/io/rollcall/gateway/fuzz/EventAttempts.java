package io.rollcall.gateway.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Mutated posts of events, in the three forms, plain and packed. An admitted event must be one that the published schemas allow, of the feed's school and of no day to come. */
final class EventAttempts {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String ONE = "application/cloudevents+json";
    private static final String ARRAY = "application/cloudevents-batch+json";
    private static final String LINES = "application/x-ndjson";

    private final Target target;
    private final List<String> good;
    private final String today;

    EventAttempts(Target target) {
        this.target = target;
        ZonedDateTime time = target.now().minus(Duration.ofMinutes(20)).atZone(ZONE);
        this.today = time.toLocalDate().toString();
        String at = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.withNano(0));
        this.good = target.contract().examplesOfEvents().stream()
                .map(event -> event.replaceAll("2026-11-23T[0-9:]{8}\\+08:00", at)
                        .replaceAll("2026-11-30T[0-9:]{8}\\+08:00", at)
                        .replace("2026-11-23", today))
                .toList();
    }

    Attempt next(Mutation mutation) {
        String type = mutation.any(List.of(ONE, ARRAY, LINES));
        byte[] plain = mutation.bytes(body(type, mutation).getBytes(StandardCharsets.UTF_8));
        boolean packed = mutation.chance(3);
        byte[] sent = packed ? mutation.bytes(Bodies.gzip(plain)) : plain;
        String encoding = packed || mutation.chance(40) ? "gzip" : "";
        String contentType = mutation.chance(20) ? mutation.line(type) : type;
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        target.gateway().resolve(mutation.chance(4) ? "/v1/events:validate" : "/v1/events"))
                .header("Authorization", "Bearer " + (mutation.chance(40) ? mutation.line("rck") : target.feedKey()))
                .header("Content-Type", contentType.isEmpty() ? "x" : contentType);
        if (!encoding.isEmpty()) {
            request.header("Content-Encoding", mutation.chance(20) ? mutation.line(encoding) + "x" : encoding);
        }
        String what = "%s %s %s".formatted(contentType, encoding, new String(sent, StandardCharsets.ISO_8859_1));
        return Attempt.of(what, request, "POST", sent, answer -> judge(what, contentType, encoding, sent, answer));
    }

    private String body(String type, Mutation mutation) {
        if (type.equals(ONE)) {
            return mutation.text(mutation.any(good));
        }
        List<String> events = IntStream.range(0, mutation.below(5))
                .mapToObj(_ -> mutation.chance(2) ? mutation.any(good) : mutation.text(mutation.any(good)))
                .toList();
        String all = type.equals(LINES) ? String.join("\n", events) : '[' + String.join(",", events) + ']';
        return mutation.chance(5) ? mutation.text(all) : all;
    }

    private void judge(String what, String contentType, String encoding, byte[] sent, JsonNode answer) {
        int received = answer.path("received").asInt();
        int admitted = answer.path("admitted").asInt();
        Set<Integer> rejected = new HashSet<>();
        answer.path("rejected")
                .forEach(event -> rejected.add(event.path("index").asInt()));
        assertThat(received).as(what).isEqualTo(admitted + rejected.size());

        byte[] plain = encoding.isEmpty() ? sent : Bodies.unpacked(sent).orElseThrow();
        List<Optional<JsonNode>> events = events(contentType, plain);
        assertThat(received).as(what).isEqualTo(events.size());
        for (int i = 0; i < events.size(); i++) {
            if (!rejected.contains(i)) {
                requireAdmissible(what, events.get(i));
            }
        }
    }

    private static List<Optional<JsonNode>> events(String contentType, byte[] body) {
        if (contentType.contains("batch")) {
            return Bodies.array(body);
        }
        return contentType.contains("ndjson") ? Bodies.lines(body) : List.of(Bodies.json(body));
    }

    private void requireAdmissible(String what, Optional<JsonNode> event) {
        assertThat(event).as(what).isPresent();
        assertThat(target.contract().faults("Event", event.get())).as(what).isEmpty();
        JsonNode data = event.get().path("data");
        assertThat(data.path("school").asString()).as(what).isEqualTo("S001");
        assertThat(data.path("class").asString("C3-2")).as(what).isEqualTo("C3-2");
        assertThat(data.path("date").asString()).as(what).isLessThanOrEqualTo(today);
    }

    @Override
    public String toString() {
        return good.stream().collect(Collectors.joining("\n"));
    }
}
