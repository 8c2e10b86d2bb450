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

    boolean framedAnswer() {
        return flag("compress");
    }

    boolean framedRows() {
        return flag("decompress");
    }

    boolean waitsForEnd() {
        return flag("wait_end_of_query");
    }

    /** How HTTP may compress the answer; as in ClickHouse, a request can forbid it. */
    Optional<HttpEncoding> answerEncoding() {
        return parameters.getOrDefault("enable_http_compression", "1").equals("1")
                ? HttpEncoding.accepted(headers)
                : Optional.empty();
    }

    /** Clients name a session by default and most never use it, so that only what would need one is refused. */
    boolean namesSession() {
        return parameters.containsKey("session_id");
    }

    void refuseWhatIsNotServed() throws EngineException {
        if (flag("session_check")) {
            throw notServed("keeps no sessions: leave session_check out");
        }
        if (parameters.containsKey("role")) {
            throw notServed("takes the role from the login: leave role out");
        }
        String type = headers.getFirst("Content-Type");
        if (type != null && type.startsWith("multipart/")) {
            throw notServed("takes no multipart bodies: send the statement or its rows as the body");
        }
    }

    private static EngineException notServed(String what) {
        return new EngineException(ErrorCode.NOT_IMPLEMENTED, "The embedded warehouse " + what);
    }

    private boolean flag(String name) {
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
