package io.rollcall.simulator.client;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * One of the gateway's JSON answers. Fields that nobody asks for are skipped, so that the gateway may add some.
 *
 * @param httpStatus its HTTP status
 * @param fields its top-level texts and numbers; none where the body is no JSON object
 * @param rejected its list of rejected events, where it has one
 */
record Answer(int httpStatus, Map<String, String> fields, List<RejectedEvent> rejected) {

    private static final JsonFactory JSON = new JsonFactory();

    static Answer read(int httpStatus, byte[] body) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), body)) {
            Map<String, String> fields = new HashMap<>();
            List<RejectedEvent> rejected = new ArrayList<>();
            json.nextToken();
            readObject(json, fields, rejected);
            return new Answer(httpStatus, fields, rejected);
        } catch (JacksonException notJson) {
            return new Answer(httpStatus, Map.of(), List.of());
        }
    }

    Receipt receipt() {
        Receipt receipt = new Receipt(number("received"), number("admitted"), rejected);
        if (receipt.received() != receipt.admitted() + rejected.size()) {
            throw refusal("its receipt does not add up");
        }
        return receipt;
    }

    int number(String field) {
        try {
            return Integer.parseInt(text(field));
        } catch (NumberFormatException e) {
            throw refusal("its answer has no number \"" + field + "\"");
        }
    }

    String text(String field) {
        String text = fields.getOrDefault(field, "");
        if (text.isEmpty()) {
            throw refusal("its answer has no \"" + field + "\"");
        }
        return text;
    }

    /** The refusal that an RFC 9457 problem describes. */
    GatewayRefusedException refusal() {
        return refusal(fields.getOrDefault("detail", ""));
    }

    private GatewayRefusedException refusal(String detail) {
        return new GatewayRefusedException(httpStatus, fields.getOrDefault("code", ""), detail);
    }

    private static void readObject(JsonParser json, Map<String, String> fields, List<RejectedEvent> rejected) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.START_ARRAY && field.equals("rejected")) {
                readRejected(json, rejected);
            } else if (value.isScalarValue()) {
                fields.put(field, json.getString());
            } else {
                json.skipChildren();
            }
        }
    }

    private static void readRejected(JsonParser json, List<RejectedEvent> rejected) {
        while (json.nextToken() == JsonToken.START_OBJECT) {
            Map<String, String> event = new HashMap<>();
            readObject(json, event, new ArrayList<>());
            rejected.add(new RejectedEvent(
                    Integer.parseInt(event.getOrDefault("index", "-1")),
                    event.getOrDefault("id", ""),
                    event.getOrDefault("reason", ""),
                    event.getOrDefault("message", "")));
        }
    }
}
