package io.rollcall.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.gateway.contract.PublishedContract;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every field that is read is published, and no other is. */
class EventFieldsTest {

    @Test
    void theSchemasHaveTheFieldsThatAreRead() {
        PublishedContract contract = PublishedContract.read();
        Set<String> published = new TreeSet<>();
        for (String file : contract.schemaFiles()) {
            collect(JsonMapper.shared().readTree(contract.schema(file).orElseThrow()), "", published);
        }

        assertThat(published)
                .isEqualTo(Stream.of(Field.values()).map(Field::path).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static void collect(JsonNode schema, String place, Set<String> into) {
        schema.path("properties").properties().forEach(property -> {
            into.add(place + property.getKey());
            collect(property.getValue(), place + property.getKey() + ".", into);
        });
    }
}
