package io.rollcall.warehouse.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What any HTTP client would send, as one login. */
final class Http {

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI url;
    private final WarehouseProcess.Login login;

    Http(URI url, WarehouseProcess.Login login) {
        this.url = url;
        this.login = login;
    }

    static Http as(WarehouseProcess warehouse, WarehouseProcess.Login login) {
        return new Http(warehouse.url(), login);
    }

    /** Posts a statement; parameters are {@code name=value}. */
    HttpResponse<String> post(String body, String... parameters) {
        return send(request(parameters).POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> post(BodyPublisher body, String... parameters) {
        return send(request(parameters).POST(body));
    }

    HttpResponse<String> get(String... parameters) {
        return send(request(parameters).GET());
    }

    HttpRequest.Builder request(String... parameters) {
        String query = Arrays.stream(parameters).map(Http::encoded).collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(url.resolve("/?" + query))
                .header("X-ClickHouse-User", login.user())
                .header("X-ClickHouse-Key", login.password());
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String parameter) {
        int equals = parameter.indexOf('=');
        return parameter.substring(0, equals + 1)
                + URLEncoder.encode(parameter.substring(equals + 1), StandardCharsets.UTF_8);
    }
}
