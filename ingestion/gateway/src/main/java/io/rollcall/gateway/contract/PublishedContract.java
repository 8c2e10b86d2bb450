package io.rollcall.gateway.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document and the JSON Schemas, as JSON in UTF-8. The events' schemas are part of the document too, so that it is whole by itself. */
public final class PublishedContract {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final String COMPONENT = "#/components/schemas/";
    private static final String FILE_END = ".json";

    private final byte[] openApi;
    private final Map<String, byte[]> schemas = new LinkedHashMap<>();

    private PublishedContract(Map<String, Object> document, Map<String, Object> events) {
        JsonMapper json = JsonMapper.shared();
        events.forEach((type, schema) -> schemas.put(type + FILE_END, json.writeValueAsBytes(alone(type, schema))));
        Map<String, Object> components = map(map(document.get("components")).get("schemas"));
        components.putAll(events);
        components.put("Event", oneOf(events));
        this.openApi = json.writeValueAsBytes(document);
    }

    public static PublishedContract read() {
        return new PublishedContract(
                load("openapi.yaml"), map(load("events.yaml").get("schemas")));
    }

    public byte[] openApi() {
        return openApi.clone();
    }

    /** The schema of one type of event, by the type's name and {@code .json}. */
    public Optional<byte[]> schema(String file) {
        byte @Nullable [] schema = schemas.get(file);
        return schema == null ? Optional.empty() : Optional.of(schema.clone());
    }

    /** The types that there are schemas of, each with {@code .json}. */
    public List<String> schemaFiles() {
        return List.copyOf(schemas.keySet());
    }

    private static Map<String, Object> alone(String type, Object schema) {
        Map<String, Object> alone = new LinkedHashMap<>();
        alone.put("$schema", DIALECT);
        alone.put("$id", "/v1/schemas/" + type + FILE_END);
        alone.putAll(map(schema));
        return alone;
    }

    private static Map<String, Object> oneOf(Map<String, Object> events) {
        List<Map<String, String>> types = new ArrayList<>();
        Map<String, String> mapping = new LinkedHashMap<>();
        for (String type : events.keySet()) {
            types.add(Map.of("$ref", COMPONENT + type));
            mapping.put(type, COMPONENT + type);
        }
        return Map.of(
                "description",
                "A CloudEvents 1.0 event in JSON. A field that its type does not name is refused.",
                "oneOf",
                types,
                "discriminator",
                Map.of("propertyName", "type", "mapping", mapping));
    }

    private static Map<String, Object> load(String file) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(Integer.MAX_VALUE); // it is our own file
        try (InputStream yaml = Objects.requireNonNull(PublishedContract.class.getResourceAsStream(file), file)) {
            return map(new Yaml(new SafeConstructor(options)).<Object>load(yaml));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @SuppressWarnings("unchecked") // every mapping of ours has texts for keys
    private static Map<String, Object> map(@Nullable Object yaml) {
        return (Map<String, Object>) Objects.requireNonNull(yaml);
    }
}
