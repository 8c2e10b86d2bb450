package io.rollcall.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.gateway.Http.Answer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A client that validates with the published schemas and the gateway itself agree on every event. */
class EventSchemasTest {

    private static final Pattern TYPE = Pattern.compile("io\\.rollcall\\.[a-z-]+\\.v\\d+");

    /** What an event's form alone decides, without the directory or the clock. */
    private static final Set<String> FORM = Set.of(
            "NOT_A_CLOUD_EVENT", "UNKNOWN_TYPE", "MISSING_FIELD", "UNEXPECTED_FIELD", "INVALID_VALUE", "INVALID_CODE");

    private final RunningGateway gateway = RunningGateway.fresh();
    private final Http http = new Http(gateway);
    private final Contract contract = Contract.of(http);

    private record Variant(String what, JsonNode event) {}

    @Test
    void everyTypeHasItsSchemaAndNoOtherHas() {
        Answer answer = http.postEvents(Http.ONE, Events.event("e-1").replace("attendance.v1", "none.v1"));

        String message = answer.json().path("rejected").path(0).path("message").asString();
        assertThat(TYPE.matcher(message).results().map(MatchResult::group))
                .containsExactlyInAnyOrderElementsOf(contract.eventTypes());
    }

    @Test
    void everySchemaIsServedByItselfToo() {
        for (String type : contract.eventTypes()) {
            JsonNode alone =
                    http.send(http.request("/v1/schemas/" + type + ".json")).json();

            assertThat(alone.asObject().without(List.of("$schema", "$id"))).isEqualTo(contract.schema(type));
        }
        assertThat(http.send(http.request("/v1/schemas/none.json")).code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void everyExampleIsAdmitted() {
        for (String type : contract.eventTypes()) {
            for (JsonNode example : contract.schema(type).path("examples")) {
                assertThat(contract.faults("Event", example)).as(type).isEmpty();
                assertThat(http.postEvents(Http.ONE, example.toString())
                                .response()
                                .body())
                        .contains("\"admitted\":1");
            }
        }
    }

    @Test
    void whatTheSchemaRefusesTheGatewayRefusesAndTheOtherWayRound() {
        for (String type : contract.eventTypes()) {
            JsonNode schema = contract.schema(type);
            JsonNode example = schema.path("examples").path(0);
            List<Variant> variants = new ArrayList<>();
            vary(schema, example, new ArrayList<>(), example, variants);
            ArrayNode batch = example.deepCopy().asObject().arrayNode();
            variants.forEach(variant -> batch.add(variant.event()));

            List<String> reasons = reasons(http.postEvents(Http.ARRAY, batch.toString()), variants.size());

            for (int i = 0; i < variants.size(); i++) {
                boolean refused =
                        !contract.faults(type, variants.get(i).event()).isEmpty();
                assertThat(FORM.contains(reasons.get(i)))
                        .as("%s, %s: %s", type, variants.get(i).what(), reasons.get(i))
                        .isEqualTo(refused);
            }
        }
    }

    /** By the event's place in the batch; "" where it was admitted. */
    private static List<String> reasons(Answer answer, int events) {
        List<String> reasons = new ArrayList<>(Collections.nCopies(events, ""));
        for (JsonNode rejected : answer.json().path("rejected")) {
            reasons.set(rejected.path("index").asInt(), rejected.path("reason").asString());
        }
        return reasons;
    }

    /** The example without each field, with each field in a wrong form, with each value of a list and one that is none, and with a field too many in each object. */
    private void vary(JsonNode schema, JsonNode part, List<String> path, JsonNode whole, List<Variant> variants) {
        variants.add(changed(whole, path, "unheardOf", "x"));
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            String name = property.getKey();
            JsonNode form = property.getValue();
            variants.add(without(whole, path, name));
            if (form.path("type").asString("").equals("object")) {
                variants.add(changed(whole, path, name, "x"));
                List<String> inside = new ArrayList<>(path);
                inside.add(name);
                vary(form, part.path(name), inside, whole, variants);
            } else if (form.has("type")) {
                variants.add(changed(whole, path, name, "no such value, 名"));
                variants.add(changed(whole, path, name, ""));
                allValues().forEach(value -> {
                    if (form.has("enum")) {
                        variants.add(changed(whole, path, name, value));
                    }
                });
            }
        }
    }

    /** Every value that any field of any type may have. */
    private Set<String> allValues() {
        Set<String> values = new TreeSet<>();
        contract.eventTypes()
                .forEach(type -> contract.schema(type)
                        .findValues("enum")
                        .forEach(list -> list.forEach(value -> values.add(value.asString()))));
        return values;
    }

    private static Variant without(JsonNode whole, List<String> path, String name) {
        JsonNode copy = whole.deepCopy();
        at(copy, path).remove(name);
        return new Variant("without " + name, copy);
    }

    private static Variant changed(JsonNode whole, List<String> path, String name, String value) {
        JsonNode copy = whole.deepCopy();
        at(copy, path).put(name, value);
        return new Variant(name + " = " + value, copy);
    }

    private static ObjectNode at(JsonNode whole, List<String> path) {
        JsonNode at = whole;
        for (String step : path) {
            at = at.path(step);
        }
        return at.asObject();
    }
}
