package io.rollcall.gateway.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.gateway.roster.RosterZip;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Mutated requests of an operator: the directory and roster of a district of their own, feeds, and erasures. What is taken must be what the published schemas allow. */
final class OperatorAttempts {

    private static final List<String> DIRECTORY = List.of("""
            {"type":"district","district":"fuzz","name":"区","zone":"Asia/Shanghai","clock":"SYSTEM"}""", """
            {"type":"subDistrict","district":"fuzz","code":"SD1","name":"街"}""", """
            {"type":"school","district":"fuzz","school":"F1","name":"校","kind":"PRIMARY","subDistrict":"SD1","effectiveFrom":"2026-09-01","enrolled":900,"staff":60}""", """
            {"type":"class","district":"fuzz","school":"F1","class":"C1","grade":"3","effectiveFrom":"2026-09-01","enrolled":42}""", """
            {"type":"calendarDay","district":"fuzz","school":"","date":"2026-11-23","sessions":["AM","PM"]}""");
    private static final List<String> DEFINITIONS = List.of(
            "{\"schools\":[\"S001\"],\"revokeOthers\":true}",
            "{\"schools\":[\"*\"],\"revokeOthers\":true,\"limit\":{\"eventsPerSecond\":20,\"burst\":200}}");

    /** Rosters and erasures are taken one at a time, each for about a second: more of them would be most of a long run's time. */
    private static final int A_ROSTER_AMONG = 40;

    private final Target target;

    OperatorAttempts(Target target) {
        this.target = target;
    }

    Attempt next(Mutation mutation) {
        if (mutation.chance(A_ROSTER_AMONG)) {
            return mutation.chance(2) ? roster(mutation) : erasure(mutation);
        }
        return switch (mutation.below(4)) {
            case 0 -> directory(mutation);
            case 1 -> feed(mutation);
            case 2 -> keys(mutation);
            default -> looks(mutation);
        };
    }

    private Attempt directory(Mutation mutation) {
        StringBuilder lines = new StringBuilder();
        for (String line : DIRECTORY) {
            lines.append(mutation.chance(3) ? mutation.text(line) : line).append('\n');
        }
        byte[] plain = mutation.bytes(lines.toString().getBytes(StandardCharsets.UTF_8));
        boolean packed = mutation.chance(3);
        byte[] sent = packed ? mutation.bytes(Bodies.gzip(plain)) : plain;
        HttpRequest.Builder request = request("/v1/directory").header("Content-Type", "application/x-ndjson");
        if (packed) {
            request.header("Content-Encoding", "gzip");
        }
        String what = "directory " + new String(sent, StandardCharsets.ISO_8859_1);
        return Attempt.of(what, request, "PUT", sent, _ -> {
            byte[] taken = packed ? Bodies.unpacked(sent).orElseThrow() : sent;
            for (Optional<JsonNode> line : Bodies.lines(taken)) {
                assertThat(line).as(what).isPresent();
                assertThat(target.contract().faults("DirectoryEntry", line.get()))
                        .as(what)
                        .isEmpty();
            }
        });
    }

    private Attempt roster(Mutation mutation) {
        RosterZip roster = new RosterZip();
        String file = mutation.any(roster.names());
        roster.file(file, mutation.text(roster.text(file)));
        byte[] zip = mutation.bytes(roster.pack());
        String query = mutation.any(List.of("", "&schoolCodes=identifier", "&classCodes=classCode"));
        HttpRequest.Builder request =
                request("/v1/roster?district=fuzz" + query).header("Content-Type", "application/zip");
        String what = "roster " + roster.text(file);
        return Attempt.of(
                what,
                request,
                "POST",
                zip,
                answer -> assertThat(target.contract().faults("RosterAnswer", answer))
                        .as(what)
                        .isEmpty());
    }

    /** Of nobody whom another attempt sends. */
    private Attempt erasure(Mutation mutation) {
        String order = "{\"district\":\"" + target.district()
                + "\",\"school\":\"S001\",\"person\":{\"namespace\":\"fuzz\",\"id\":\"erased-1\"},\"schoolYears\":[2026],\"purpose\":\"R-1\"}";
        byte[] body = mutation.bytes(mutation.text(order).getBytes(StandardCharsets.UTF_8));
        String what = "erasure " + new String(body, StandardCharsets.ISO_8859_1);
        return Attempt.of(
                what, request("/v1/erasures").header("Content-Type", "application/json"), "POST", body, answer -> {
                    Optional<JsonNode> taken = Bodies.json(body);
                    assertThat(taken).as(what).isPresent();
                    assertThat(target.contract().faults("ErasureOrder", taken.get()))
                            .as(what)
                            .isEmpty();
                    assertThat(target.contract().faults("ErasureAnswer", answer))
                            .as(what)
                            .isEmpty();
                });
    }

    private Attempt feed(Mutation mutation) {
        byte[] body = mutation.bytes(mutation.text(mutation.any(DEFINITIONS)).getBytes(StandardCharsets.UTF_8));
        String what = "feed " + new String(body, StandardCharsets.ISO_8859_1);
        return Attempt.of(what, request(feed()), "PUT", body, _ -> {
            Optional<JsonNode> definition = Bodies.json(body);
            assertThat(definition).as(what).isPresent();
            assertThat(target.contract().faults("FeedDefinition", definition.get()))
                    .as(what)
                    .isEmpty();
        });
    }

    private Attempt keys(Mutation mutation) {
        byte[] body = mutation.bytes(mutation.text("{\"overlap\":\"PT0S\"}").getBytes(StandardCharsets.UTF_8));
        String what = "keys " + new String(body, StandardCharsets.ISO_8859_1);
        return Attempt.of(
                what,
                request(feed() + "/keys"),
                "POST",
                body,
                _ -> assertThat(Bodies.json(body)).as(what).isPresent());
    }

    private Attempt looks(Mutation mutation) {
        String path = mutation.any(List.of("/v1/feeds", feed(), feed() + "/rejections"));
        String query = "limit=" + encoded(mutation.text("3")) + "&cursor=" + encoded(mutation.text("7"));
        return Attempt.of(path + query, request(path + '?' + query), "GET", new byte[0], _ -> {});
    }

    private String feed() {
        return "/v1/feeds/" + target.district() + "/fuzz";
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(target.gateway().resolve(path))
                .header("Authorization", "Bearer " + target.operatorKey());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
