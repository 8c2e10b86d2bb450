package io.rollcall.standalone.feed;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that a roster, or the change of a namespace, is sent with.
 *
 * @param values by their names
 */
public record RosterParameters(Map<String, String> values) {

    public RosterParameters {
        values = Map.copyOf(values);
    }

    /** @param others null where there are none */
    public static RosterParameters of(String district, @Nullable Map<String, String> others) {
        Map<String, String> values = new TreeMap<>(others == null ? Map.of() : others);
        values.put("district", district);
        return new RosterParameters(values);
    }

    /** @param from null where it may be any */
    public static RosterParameters ofNamespace(String kind, String role, String namespace, @Nullable String from) {
        Map<String, String> values = new TreeMap<>(Map.of("kind", kind, "role", role, "namespace", namespace));
        if (from != null) {
            values.put("from", from);
        }
        return new RosterParameters(values);
    }

    String query() {
        return values.entrySet().stream()
                .map(value -> encoded(value.getKey()) + '=' + encoded(value.getValue()))
                .sorted()
                .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
