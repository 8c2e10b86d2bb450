package io.rollcall.gateway.platform.poll;

import io.rollcall.gateway.platform.JsonMessage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request to a platform. May hold secrets and persons' ids, so its text shows none of it.
 *
 * @param path behind the platform's address
 * @param query in its order
 * @param headers by name
 * @param body in JSON; null where the request is a GET
 */
public record Call(
        String path,
        Map<String, String> query,
        Map<String, String> headers,
        @Nullable String body) {

    public static Call get(String path) {
        return new Call(path, Map.of(), Map.of(), null);
    }

    /** @param fields texts, numbers, booleans and lists of texts */
    public static Call post(String path, Map<String, ?> fields) {
        return new Call(path, Map.of(), Map.of(), JsonMessage.write(fields));
    }

    public Call with(String name, String value) {
        return new Call(path, more(query, name, value), headers, body);
    }

    public Call withHeader(String name, String value) {
        return new Call(path, query, more(headers, name, value), body);
    }

    /** With its query, as an address has it. */
    String pathAndQuery() {
        String parameters = query.entrySet().stream()
                .map(parameter ->
                        parameter.getKey() + '=' + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return parameters.isEmpty() ? path : path + '?' + parameters;
    }

    private static Map<String, String> more(Map<String, String> map, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(map);
        more.put(name, value);
        return more;
    }

    @Override
    public String toString() {
        return "a call";
    }
}
