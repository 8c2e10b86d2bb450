package io.rollcall.gateway.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads bodies without the gateway's own code, to judge it by. */
final class Bodies {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** As strict, but for a field that is there twice: in an array that is one element's fault. */
    private static final JsonMapper WITH_DOUBLES = STRICT.rebuild()
            .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Bodies() {}

    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    /** Nothing where it is no gzip. */
    static Optional<byte[]> unpacked(byte[] body) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return Optional.of(gzip.readAllBytes());
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    /** Lines that are not blank, each as the JSON it is, if it is. */
    static List<Optional<JsonNode>> lines(byte[] body) {
        List<Optional<JsonNode>> lines = new ArrayList<>();
        for (String line : new String(body, StandardCharsets.UTF_8).split("\n", -1)) {
            if (line.chars().anyMatch(c -> c > ' ')) {
                lines.add(json(line.getBytes(StandardCharsets.UTF_8)));
            }
        }
        return lines;
    }

    static List<Optional<JsonNode>> array(byte[] body) {
        List<Optional<JsonNode>> elements = new ArrayList<>();
        json(body, WITH_DOUBLES).ifPresent(array -> array.forEach(element -> elements.add(Optional.of(element))));
        return elements;
    }

    static Optional<JsonNode> json(byte[] body) {
        return json(body, STRICT);
    }

    private static Optional<JsonNode> json(byte[] body, JsonMapper mapper) {
        try {
            return Optional.of(withoutNulls(mapper.readTree(body)));
        } catch (JacksonException none) {
            return Optional.empty();
        }
    }

    /** The contract has null for absent. */
    private static JsonNode withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.removeIf(JsonNode::isNull);
            object.forEach(Bodies::withoutNulls);
        }
        return node;
    }
}
