package io.rollcall.warehouse.embedded;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a request asks for, read from its URL and its headers; the body is still to come. */
record ClickHouseRequest(String method, Map<String, String> parameters, Headers headers, String queryId) {

    private static final String PARAMETER_PREFIX = "param_";
    private static final Set<String> NOT_SETTINGS = Set.of(
            "query",
            "query_id",
            "database",
            "default_format",
            "user",
            "password",
            "quota_key",
            "compress",
            "decompress",
            "role",
            "session_id",
            "session_timeout",
            "session_check",
            "stacktrace",
            "buffer_size",
            "wait_end_of_query",
            "client_protocol_version",
            "close_session",
            "framing");

    static ClickHouseRequest of(HttpExchange exchange) {
        Map<String, String> parameters = new LinkedHashMap<>();
        String query = exchange.getRequestURI().getRawQuery();
        if (query != null && !query.isEmpty()) {
            for (String pair : query.split("&", -1)) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                parameters.put(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
        String queryId = firstPresent(
                        parameters.get("query_id"), exchange.getRequestHeaders().getFirst("X-ClickHouse-Query-Id"))
                .orElseGet(() -> UUID.randomUUID().toString());
        return new ClickHouseRequest(exchange.getRequestMethod(), parameters, exchange.getRequestHeaders(), queryId);
    }

    String query() {
        return parameters.getOrDefault("query", "");
    }

    String database() {
        return firstPresent(parameters.get("database"), headers.getFirst("X-ClickHouse-Database"))
                .orElse("");
    }

    /** The format to use where the statement names none. */
    Optional<String> defaultFormat() {
        return firstPresent(parameters.get("default_format"), headers.getFirst("X-ClickHouse-Format"));
    }

    /** A GET may be repeated by anything between here and the client, so it changes nothing. */
    boolean mayChangeData() {
        return method.equals("POST");
    }

    boolean compressedAnswer() {
        return flag("compress");
    }

    boolean compressedRows() {
        return flag("decompress");
    }

    boolean waitsForEnd() {
        return flag("wait_end_of_query");
    }

    boolean flag(String name) {
        String value = parameters.getOrDefault(name, "0");
        return value.equals("1") || value.equalsIgnoreCase("true");
    }

    Map<String, String> queryParameters() {
        return parameters.entrySet().stream()
                .filter(parameter -> parameter.getKey().startsWith(PARAMETER_PREFIX))
                .collect(Collectors.toMap(
                        parameter -> parameter.getKey().substring(PARAMETER_PREFIX.length()), Map.Entry::getValue));
    }

    Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(parameters);
        settings.keySet().removeIf(name -> NOT_SETTINGS.contains(name) || name.startsWith(PARAMETER_PREFIX));
        return settings;
    }

    private static Optional<String> firstPresent(@Nullable String first, @Nullable String second) {
        return Optional.ofNullable(first).filter(value -> !value.isEmpty()).or(() -> Optional.ofNullable(second));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
