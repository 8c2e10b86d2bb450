package io.rollcall.simulator.client;

import java.io.ByteArrayOutputStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The body of {@code PUT /v1/feeds/{district}/{feed}}. */
final class FeedBody {

    private static final JsonFactory JSON = new JsonFactory();

    private FeedBody() {}

    static byte[] of(List<String> schools) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), body)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("schools");
            schools.forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        }
        return body.toByteArray();
    }
}
