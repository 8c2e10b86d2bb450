package io.rollcall.standalone.feed;

import io.rollcall.event.Codes;
import io.rollcall.standalone.data.Refusal;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The gateway's public contract, called with the operator's key. A refusal is told in the gateway's own words. */
public final class Operator {

    private static final Duration TIMEOUT = Duration.ofMinutes(1);
    private static final Duration ROSTER_TIMEOUT = Duration.ofMinutes(10);

    private final URI gateway;
    private final String key;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public Operator(URI gateway, String key) {
        this.gateway = gateway;
        this.key = key;
    }

    public JsonNode feeds() throws IOException, InterruptedException, Refusal {
        return call("GET", "/v1/feeds", BodyPublishers.noBody(), "application/json");
    }

    public JsonNode feed(FeedName feed) throws IOException, InterruptedException, Refusal {
        return call("GET", feed.path(), BodyPublishers.noBody(), "application/json");
    }

    /** Up to so many rejections, newest first, on as many pages as they take. */
    public Rejections rejections(FeedName feed, int most) {
        return new Rejections(this, feed, most);
    }

    JsonNode rejections(FeedName feed, int most, String cursor) throws IOException, InterruptedException, Refusal {
        String query = "?limit=" + most + (cursor.isEmpty() ? "" : "&cursor=" + cursor);
        return call("GET", feed.path() + "/rejections" + query, BodyPublishers.noBody(), "application/json");
    }

    /** Returns the new key. */
    public String open(FeedName feed, FeedTerms terms) throws IOException, InterruptedException, Refusal {
        return call("PUT", feed.path(), BodyPublishers.ofString(terms.json()), "application/json")
                .path("key")
                .asString();
    }

    /** Returns the new key; the older ones go on working for the overlap. */
    public String rotate(FeedName feed, Duration overlap) throws IOException, InterruptedException, Refusal {
        String body = JsonMapper.shared()
                .createObjectNode()
                .put("overlap", overlap.toString())
                .toString();
        return call("POST", feed.path() + "/keys", BodyPublishers.ofString(body), "application/json")
                .path("key")
                .asString();
    }

    public void revoke(FeedName feed, String keyId) throws IOException, InterruptedException, Refusal {
        call("DELETE", feed.path() + "/keys/" + keyId, BodyPublishers.noBody(), "application/json");
    }

    public void revokeAll(FeedName feed) throws IOException, InterruptedException, Refusal {
        call("DELETE", feed.path() + "/keys", BodyPublishers.noBody(), "application/json");
    }

    /** Returns how many entries were taken. */
    public int putDirectory(Path file) throws IOException, InterruptedException, Refusal {
        if (!Files.isReadable(file)) {
            throw new Refusal(file + " cannot be read.");
        }
        return call("PUT", "/v1/directory", BodyPublishers.ofFile(file), "application/x-ndjson")
                .path("entries")
                .asInt();
    }

    /** The same of entries, a line of JSON each. */
    public void putDirectory(String lines) throws IOException, InterruptedException, Refusal {
        call("PUT", "/v1/directory", BodyPublishers.ofString(lines), "application/x-ndjson");
    }

    public JsonNode namespaces(String district, String school) throws IOException, InterruptedException, Refusal {
        return call("GET", namespacesPath(district, school), BodyPublishers.noBody(), "application/json");
    }

    /** Returns what stands then. */
    public JsonNode putNamespace(String district, String school, RosterParameters change)
            throws IOException, InterruptedException, Refusal {
        String path = namespacesPath(district, school) + change.query();
        return call("PUT", path, BodyPublishers.noBody(), "application/json");
    }

    private static String namespacesPath(String district, String school) throws Refusal {
        if (!Codes.isCode(district) || !Codes.isCode(school)) {
            throw new Refusal("District and school are codes: they match " + Codes.PATTERN + ".");
        }
        return "/v1/namespaces/" + district + '/' + school;
    }

    /** A roster of a large district takes longer than anything else. */
    public JsonNode postRoster(Path file, RosterParameters parameters)
            throws IOException, InterruptedException, Refusal {
        if (!Files.isReadable(file)) {
            throw new Refusal(file + " cannot be read.");
        }
        String path = "/v1/roster" + parameters.query();
        return call("POST", path, BodyPublishers.ofFile(file), "application/zip", ROSTER_TIMEOUT);
    }

    /** The rosters of several school years may have to be gone through. */
    public JsonNode erase(ErasureTerms terms, String id) throws IOException, InterruptedException, Refusal {
        BodyPublisher order = BodyPublishers.ofString(terms.json(id));
        return call("POST", "/v1/erasures", order, "application/json", ROSTER_TIMEOUT);
    }

    private JsonNode call(String method, String path, BodyPublisher body, String contentType)
            throws IOException, InterruptedException, Refusal {
        return call(method, path, body, contentType, TIMEOUT);
    }

    private JsonNode call(String method, String path, BodyPublisher body, String contentType, Duration timeout)
            throws IOException, InterruptedException, Refusal {
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(timeout)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", contentType)
                .method(method, body)
                .build();
        HttpResponse<String> response = send(request);
        JsonNode answer = response.body().isEmpty() ? MissingNode.getInstance() : json(response);
        if (response.statusCode() >= 300) {
            throw new Refusal("The gateway refused (HTTP %d %s): %s"
                    .formatted(
                            response.statusCode(),
                            answer.path("code").asString(""),
                            answer.path("detail").asString("")));
        }
        return answer;
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException, Refusal {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (ConnectException notThere) {
            throw new Refusal(
                    "The gateway at %s does not answer; ./rollcall status says whether it runs.".formatted(gateway));
        }
    }

    private static JsonNode json(HttpResponse<String> response) throws Refusal {
        try {
            return JsonMapper.shared().readTree(response.body());
        } catch (JacksonException notJson) {
            throw new Refusal("The gateway answered HTTP %d without JSON.".formatted(response.statusCode()));
        }
    }
}
