package io.rollcall.cockpit.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the gateway like any other client of it, with a key that is given with each call. Safe to share between threads. */
public final class Gateway {

    /** Whoever asks stands before a page that does nothing meanwhile. */
    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    /** A year of a school's marks takes the gateway a while. */
    private static final Duration FILE_TIMEOUT = Duration.ofMinutes(2);

    private static final String JSON = "application/json";
    private static final String ANY = "application/octet-stream";

    private final URI address;
    private final JsonMapper json = new JsonMapper();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** The gateway at this address. */
    public Gateway(URI address) {
        this.address = address;
    }

    /** A feed as its own key or the operator's sees it. */
    public Feed feed(GatewayKey key, Locale language, String district, String feed) throws GatewayRefusedException {
        return Feed.of(
                read(call(key, language, request("GET", feedPath(district, feed), BodyPublishers.noBody(), JSON))));
    }

    /** All feeds of a district, for the operator's key. */
    public List<Feed> feeds(GatewayKey key, Locale language, String district) throws GatewayRefusedException {
        JsonNode answer = read(call(key, language, request("GET", "/v1/feeds", BodyPublishers.noBody(), JSON)));
        return answer.path("feeds")
                .valueStream()
                .map(Feed::of)
                .filter(feed -> feed.district().equals(district))
                .toList();
    }

    /** The newest of a feed's events that were not admitted, so many at most. */
    public List<Rejection> rejections(GatewayKey key, Locale language, Feed feed, int most)
            throws GatewayRefusedException {
        String path = feedPath(feed.district(), feed.name()) + "/rejections?limit=" + most;
        return read(call(key, language, request("GET", path, BodyPublishers.noBody(), JSON)))
                .path("rejections")
                .valueStream()
                .map(Rejection::of)
                .toList();
    }

    /** Gives a feed a new key, which nobody can ask for again; its older ones end after the overlap. */
    public String rotate(GatewayKey key, Locale language, Feed feed, Duration overlap) throws GatewayRefusedException {
        String body = json.createObjectNode().put("overlap", overlap.toString()).toString();
        String path = feedPath(feed.district(), feed.name()) + "/keys";
        return read(call(key, language, request("POST", path, BodyPublishers.ofString(body), JSON)))
                .path("key")
                .asString("");
    }

    /** Ends one of a feed's keys at once. */
    public void revoke(GatewayKey key, Locale language, Feed feed, String keyId) throws GatewayRefusedException {
        String path = feedPath(feed.district(), feed.name()) + "/keys/" + encoded(keyId);
        call(key, language, request("DELETE", path, BodyPublishers.noBody(), JSON));
    }

    /** How a file would be understood, and what of it would not be taken. */
    public UploadReading preview(GatewayKey key, Locale language, byte[] file, Map<String, String> options)
            throws GatewayRefusedException {
        String path = "/v1/uploads:preview" + query(options);
        return UploadReading.of(
                read(call(key, language, request("POST", path, BodyPublishers.ofByteArray(file), ANY))));
    }

    /** Sends a file, and has its wrong rows back. */
    public UploadResult send(GatewayKey key, Locale language, byte[] file, Map<String, String> options)
            throws GatewayRefusedException {
        String query = query(options);
        String path = "/v1/uploads" + query + (query.isEmpty() ? '?' : '&') + "errors=file";
        HttpRequest.Builder request = request("POST", path, BodyPublishers.ofByteArray(file), ANY);
        HttpResponse<byte[]> response = answer(key, language, request);
        if (response.headers().firstValue(UploadResult.ADMITTED).isEmpty()) {
            throw refused(response);
        }
        return new UploadResult(response);
    }

    private HttpResponse<byte[]> call(GatewayKey key, Locale language, HttpRequest.Builder request)
            throws GatewayRefusedException {
        HttpResponse<byte[]> response = answer(key, language, request);
        if (response.statusCode() >= 300) {
            throw refused(response);
        }
        return response;
    }

    private HttpResponse<byte[]> answer(GatewayKey key, Locale language, HttpRequest.Builder request)
            throws GatewayRefusedException {
        try {
            return http.send(
                    request.header("Authorization", "Bearer " + key.secret())
                            .header("Accept-Language", language.toLanguageTag())
                            .build(),
                    BodyHandlers.ofByteArray());
        } catch (IllegalArgumentException noKey) {
            throw new GatewayRefusedException(GatewayRefusedException.UNKNOWN_KEY, "");
        } catch (IOException away) {
            throw new GatewayRefusedException(GatewayRefusedException.AWAY, "");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new GatewayRefusedException(GatewayRefusedException.AWAY, "");
        }
    }

    private HttpRequest.Builder request(String method, String path, BodyPublisher body, String type) {
        return HttpRequest.newBuilder(address.resolve(path))
                .method(method, body)
                .timeout(type.equals(ANY) ? FILE_TIMEOUT : TIMEOUT)
                .header("Content-Type", type);
    }

    private GatewayRefusedException refused(HttpResponse<byte[]> response) {
        try {
            JsonNode problem = read(response);
            return new GatewayRefusedException(
                    problem.path("code").asString("REFUSED"),
                    problem.path("detail").asString(""));
        } catch (GatewayRefusedException notJson) {
            return notJson;
        }
    }

    private JsonNode read(HttpResponse<byte[]> response) throws GatewayRefusedException {
        try {
            return json.readTree(response.body());
        } catch (JacksonException notTheGateway) {
            throw new GatewayRefusedException(GatewayRefusedException.AWAY, "");
        }
    }

    private static String feedPath(String district, String feed) {
        return "/v1/feeds/" + encoded(district) + "/" + encoded(feed);
    }

    private static String query(Map<String, String> options) {
        return options.entrySet().stream()
                .map(option -> encoded(option.getKey()) + "=" + encoded(option.getValue()))
                .collect(Collectors.joining("&", options.isEmpty() ? "" : "?", ""));
    }

    /** A plus sign is itself in an address; that of a form is not. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
