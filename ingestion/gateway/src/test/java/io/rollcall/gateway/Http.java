package io.rollcall.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A caller of the gateway, as a school's developer would write one. */
final class Http {

    static final String LINES = "application/x-ndjson";
    static final String ONE = "application/cloudevents+json";
    static final String ARRAY = "application/cloudevents-batch+json";

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final IntSupplier port;
    private final Supplier<String> feedKey;

    Http(RunningGateway gateway) {
        this.port = gateway::port;
        this.feedKey = gateway::feedKey;
    }

    /** Of a gateway that runs by itself on this machine, and needs no key of a caller who signs. */
    Http(int port) {
        this.port = () -> port;
        this.feedKey = () -> "";
    }

    record Answer(int status, HttpResponse<String> response) {

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String code() {
            return json().path("code").asString();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** Of the only event that was rejected. */
        String reason() {
            return json().path("rejected").path(0).path("reason").asString();
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port.getAsInt() + path));
    }

    HttpRequest.Builder events(String contentType, byte[] body) {
        return events("/v1/events", contentType, body);
    }

    HttpRequest.Builder events(String path, String contentType, byte[] body) {
        return request(path)
                .header("Authorization", "Bearer " + feedKey.get())
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofByteArray(body));
    }

    Answer postEvents(String contentType, String body) {
        return send(events(contentType, utf8(body)));
    }

    Answer postEvents(String key, String contentType, String body) {
        return send(request("/v1/events")
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body)));
    }

    /** A feed of district haizhu, opened or changed; returns its new key. */
    String openFeed(String feed, String definition) {
        return openFeed("haizhu", feed, definition);
    }

    /** As {@link #openFeed(String, String)}, of another district. */
    String openFeed(String district, String feed, String definition) {
        return putAsOperator("/v1/feeds/" + district + '/' + feed, "application/json", definition)
                .json()
                .path("key")
                .asString();
    }

    Answer putAsOperator(String path, String contentType, String body) {
        return send(request(path)
                .header("Authorization", "Bearer " + RunningGateway.OPERATOR_KEY)
                .header("Content-Type", contentType)
                .PUT(BodyPublishers.ofString(body)));
    }

    Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<byte[]> sendForBytes(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
