package io.rollcall.gateway.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Mutated questions for the outstanding. What is answered must be a question that the published schema allows, of the feed's school, and names nobody who was not asked about. */
final class OutstandingAttempts {

    private final Target target;
    private final List<String> good;

    OutstandingAttempts(Target target) {
        this.target = target;
        String today =
                LocalDate.ofInstant(target.now(), ZoneId.of("Asia/Shanghai")).toString();
        this.good = List.of(
                "{\"kind\":\"HEALTH_REPORT\",\"school\":\"S001\",\"date\":\"" + today
                        + "\",\"namespace\":\"sis\",\"ids\":[\"S-19\",\"S-20\"]}",
                "{\"kind\":\"ATTENDANCE\",\"school\":\"S001\",\"date\":\"" + today
                        + "\",\"occasion\":\"AM\",\"namespace\":\"sis\",\"ids\":[\"S-19\"],\"purpose\":\"CHASE\"}");
    }

    Attempt next(Mutation mutation) {
        byte[] body = mutation.bytes(mutation.text(mutation.any(good)).getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(target.gateway().resolve("/v1/outstanding:match"))
                .header("Authorization", "Bearer " + target.feedKey())
                .header("Content-Type", "application/json");
        String what = "outstanding " + new String(body, StandardCharsets.ISO_8859_1);
        return Attempt.of(what, request, "POST", body, answer -> judge(what, body, answer));
    }

    private void judge(String what, byte[] body, JsonNode answer) {
        Optional<JsonNode> question = Bodies.json(body);
        assertThat(question).as(what).isPresent();
        assertThat(target.contract().faults("OutstandingQuestion", question.get()))
                .as(what)
                .isEmpty();
        assertThat(question.get().path("school").asString()).as(what).isEqualTo("S001");
        assertThat(answer.path("unanswered").valueStream().map(JsonNode::asString))
                .as(what)
                .isSubsetOf(question.get()
                        .path("ids")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList());
    }
}
