package io.rollcall.gateway;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The published contract, as a client reads it. */
public final class Contract {

    private static final String EVENT = "io.rollcall.";
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode document;
    private final Map<String, Schema> validators = new ConcurrentHashMap<>();

    private Contract(JsonNode document) {
        this.document = document;
    }

    static Contract of(Http http) {
        return of(http.send(http.request("/v1/openapi.json")).json());
    }

    public static Contract of(JsonNode document) {
        return new Contract(document);
    }

    JsonNode document() {
        return document;
    }

    JsonNode schema(String name) {
        JsonNode schema = document.path("components").path("schemas").path(name);
        if (schema.isMissingNode()) {
            throw new AssertionError("the document has no schema " + name);
        }
        return schema;
    }

    List<String> values(String schema) {
        return schema(schema).path("enum").valueStream().map(JsonNode::asString).toList();
    }

    /** Every schema by its name. */
    Map<String, JsonNode> schemas() {
        Map<String, JsonNode> schemas = new TreeMap<>();
        document.path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> schemas.put(schema.getKey(), schema.getValue()));
        return schemas;
    }

    /** The events' schemas by type, in the document's order, so that what an example needs comes before it. */
    List<String> eventTypes() {
        return document.path("components")
                .path("schemas")
                .propertyStream()
                .map(Map.Entry::getKey)
                .filter(name -> name.startsWith(EVENT))
                .toList();
    }

    /** Every event that the document gives as an example. */
    public List<String> examplesOfEvents() {
        return eventTypes().stream()
                .flatMap(type -> schema(type).path("examples").valueStream())
                .map(JsonNode::toString)
                .toList();
    }

    /** What a client that validates finds wrong. */
    public List<String> faults(String schema, JsonNode value) {
        return validator(schema).validate(value).stream().map(Object::toString).toList();
    }

    private Schema validator(String schema) {
        return validators.computeIfAbsent(schema, this::compile);
    }

    private Schema compile(String schema) {
        ObjectNode whole = JsonMapper.shared().createObjectNode();
        whole.put("$ref", "#/components/schemas/" + schema);
        whole.set("components", document.path("components"));
        return REGISTRY.getSchema(whole);
    }
}
