package io.rollcall.alerts.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** Posts messages to a webhook's one address. Follows no redirection, reads nothing of an answer but its status, and waits for it no longer than it is told to. */
final class HttpReceiver implements Receiver {

    private static final int TOO_MANY = 429;
    private static final int REQUEST_TIMEOUT = 408;

    private final Webhook webhook;
    private final HttpClient http;
    private final Duration patience;
    private final InstantSource clock;

    HttpReceiver(Webhook webhook, HttpClient http, Duration patience, InstantSource clock) {
        this.webhook = webhook;
        this.http = http;
        this.patience = patience;
        this.clock = clock;
    }

    /** For any number of receivers. */
    static HttpClient client(Duration patience) {
        return HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .build();
    }

    @Override
    public Answer post(AlertMessage message) throws InterruptedException {
        CompletableFuture<HttpResponse<InputStream>> sent =
                http.sendAsync(request(message), BodyHandlers.ofInputStream());
        try {
            HttpResponse<InputStream> response = sent.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            response.body().close(); // whatever it says, and however long
            return answer(response.statusCode());
        } catch (TimeoutException | ExecutionException | IOException none) {
            sent.cancel(true);
            return Answer.AWAY;
        }
    }

    private HttpRequest request(AlertMessage message) {
        long now = clock.instant().getEpochSecond();
        String signatures = webhook.secrets().stream()
                .map(secret -> secret.sign(message.id(), now, message.json()))
                .collect(Collectors.joining(" "));
        return HttpRequest.newBuilder(webhook.url())
                .header("Content-Type", "application/json")
                .header("User-Agent", "Rollcall")
                .header("webhook-id", message.id())
                .header("webhook-timestamp", Long.toString(now))
                .header("webhook-signature", signatures)
                .POST(BodyPublishers.ofString(message.json()))
                .build();
    }

    private static Answer answer(int status) {
        if (status >= 200 && status < 300) {
            return Answer.TAKEN;
        }
        return status >= 500 || status == TOO_MANY || status == REQUEST_TIMEOUT ? Answer.AWAY : Answer.REFUSED;
    }
}
