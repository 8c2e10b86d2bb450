package io.rollcall.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.RejectionReason;
import io.rollcall.gateway.Http.Answer;
import io.rollcall.gateway.request.RequestFailure;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is published is what there is, and the other way round. */
class OpenApiTest {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final RunningGateway gateway = RunningGateway.fresh();
    private final Http http = new Http(gateway);
    private final Contract contract = Contract.of(http);

    @Test
    void everyEndpointIsDescribedAndNoOtherIs() {
        Set<String> described = new TreeSet<>();
        contract.document()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .map(Map.Entry::getKey)
                        .filter(METHODS::contains)
                        .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(described).isEqualTo(gateway.endpoints());
    }

    @Test
    void everyCodeIsListedAndNoOtherIs() {
        assertThat(contract.values("RejectionReason"))
                .containsExactlyInAnyOrderElementsOf(names(RejectionReason.values()));
        assertThat(contract.values("ProblemCode")).containsExactlyInAnyOrderElementsOf(names(RequestFailure.values()));
    }

    @Test
    void everyFieldSaysWhatItIsAndGivesAnExample() {
        contract.schemas().forEach(OpenApiTest::requireExplained);
    }

    /** In YAML's braces a comma in a sentence makes the rest of it a key without a value. */
    @Test
    void noSentenceIsTornAtAComma() {
        assertThat(valuesIn(contract.document())).noneMatch(JsonNode::isNull);
    }

    @Test
    void theDirectorysExamplesAreTaken() {
        for (JsonNode entry : contract.schema("DirectoryEntry").path("oneOf")) {
            String name = entry.path("$ref").asString().replaceAll(".*/", "");
            JsonNode example = contract.schema(name).path("examples").path(0);

            assertThat(contract.faults(name, example)).isEmpty();
            assertThat(http.putAsOperator("/v1/directory", Http.LINES, example.toString())
                            .status())
                    .as(name)
                    .isEqualTo(200);
            for (JsonNode required : contract.schema(name).path("required")) {
                JsonNode without = example.deepCopy().asObject().without(required.asString());
                assertThat(http.putAsOperator("/v1/directory", Http.LINES, without.toString())
                                .code())
                        .as("%s without %s", name, required)
                        .isEqualTo("INVALID_DIRECTORY");
            }
        }
    }

    @Test
    void theOperatorsExamplesAreTaken() {
        Answer opened = http.putAsOperator(
                "/v1/feeds/haizhu/example",
                "application/json",
                example("FeedDefinition").toString());
        Answer rotated = http.send(http.request("/v1/feeds/haizhu/example/keys")
                .header("Authorization", "Bearer " + RunningGateway.OPERATOR_KEY)
                .POST(BodyPublishers.ofString(example("Rotation").toString())));

        assertThat(opened.status()).isEqualTo(201);
        assertThat(rotated.status()).isEqualTo(201);
        assertThat(contract.faults("NewKey", opened.json())).isEmpty();
        assertThat(contract.faults("FeedDefinition", example("FeedDefinition"))).isEmpty();
        assertThat(contract.faults("Rotation", example("Rotation"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/feeds, Feeds",
        "/v1/feeds/haizhu/feed-1, Feed",
        "/v1/feeds/haizhu/feed-1/rejections, Rejections",
        "/healthz, Health",
        "/livez, Health",
        "/readyz, Health",
        "/v1/feeds/haizhu/none, Problem",
        "/v1/feeds/haizhu/feed-1/rejections?limit=0, Problem"
    })
    void answersAreAsTheyAreDescribed(String path, String schema) {
        http.postEvents(Http.LINES, Events.event("e-1") + "\n{");

        Answer answer = http.send(http.request(path).header("Authorization", "Bearer " + RunningGateway.OPERATOR_KEY));

        assertThat(contract.faults(schema, answer.json())).isEmpty();
    }

    @Test
    void whatBecameOfEventsIsAsItIsDescribed() {
        assertThat(contract.faults(
                        "EventsAnswer",
                        http.postEvents(Http.LINES, Events.event("e-1") + "\n{").json()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/uploads", "/v1/uploads:preview"})
    void whatBecameOfAFileIsAsItIsDescribed(String path) {
        Answer answer = http.send(http.request(path)
                .header("Authorization", "Bearer " + gateway.feedKey())
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString("id,name,2026-11-23 AM\nS-19,x,L\nS-20,y,?\n")));

        assertThat(contract.faults("UploadAnswer", answer.json())).isEmpty();
    }

    @Test
    void theExampleOfAQuestionIsTakenAndItsAnswerIsAsItIsDescribed() {
        http.postEvents(Http.ONE, Events.CAMPAIGN);
        Answer answer = http.send(http.request("/v1/outstanding:match")
                .header("Authorization", "Bearer " + gateway.feedKey())
                .POST(BodyPublishers.ofString(example("OutstandingQuestion").toString())));

        assertThat(contract.faults("OutstandingQuestion", example("OutstandingQuestion")))
                .isEmpty();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(contract.faults("OutstandingAnswer", answer.json())).isEmpty();
    }

    @Test
    void theExampleOfAnErasureIsTakenAndItsAnswerIsAsItIsDescribed() {
        Answer answer = http.send(http.request("/v1/erasures")
                .header("Authorization", "Bearer " + RunningGateway.OPERATOR_KEY)
                .POST(BodyPublishers.ofString(example("ErasureOrder").toString())));

        assertThat(contract.faults("ErasureOrder", example("ErasureOrder"))).isEmpty();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(contract.faults("ErasureAnswer", answer.json())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/docs, text/html",
        "/v1/docs/docs.js, text/javascript",
        "/v1/docs/swagger-ui.css, text/css",
        "/v1/docs/swagger-ui-bundle.js, text/javascript"
    })
    void theDocsAreServedFromHere(String path, String type) {
        Answer answer = http.send(http.request(path));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith(type);
    }

    @Test
    void thePageLoadsNothingFromElsewhere() {
        Answer page = http.send(http.request("/v1/docs"));

        assertThat(page.response().body()).doesNotContain("http:", "https:", "//");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(http.send(http.request("/v1/docs/index.html")).code()).isEqualTo("NOT_FOUND");
    }

    private static Stream<JsonNode> valuesIn(JsonNode node) {
        return Stream.concat(Stream.of(node), node.valueStream().flatMap(OpenApiTest::valuesIn));
    }

    private JsonNode example(String schema) {
        return contract.schema(schema).path("examples").path(0);
    }

    private static void requireExplained(String path, JsonNode schema) {
        if (schema.has("$ref") || schema.has("oneOf")) {
            return;
        }
        assertThat(schema.path("description").asString("")).as(path).isNotEmpty();
        schema.path("properties")
                .properties()
                .forEach(property -> requireExplained(path + "." + property.getKey(), property.getValue()));
        boolean isMadeOfOthers =
                schema.has("properties") || schema.path("items").has("$ref");
        assertThat(isMadeOfOthers || !schema.path("examples").isEmpty())
                .as("%s has an example", path)
                .isTrue();
        if (schema.path("type").asString("").equals("integer")) {
            assertThat(schema.has("minimum")).as("%s has a range", path).isTrue();
        }
    }

    private static <E extends Enum<E>> List<String> names(E[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }
}
