package io.rollcall.simulator.client;

import io.rollcall.event.DirectoryEntry;
import io.rollcall.simulator.event.EventBatch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A client of the gateway's public HTTP contract. Each call returns once the gateway has acknowledged it; until then it is repeated as {@link RetryPolicy} says, which
 * is safe for all of them. May be used by many threads; a thread that is interrupted stops waiting at once.
 */
public final class GatewayClient implements AutoCloseable {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration REQUEST_TIMEOUT = Duration.ofMinutes(1);

    private final URI gateway;
    private final RetryPolicy retry;
    private final Pauser pauser;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http;

    /** A client of the gateway at an address such as {@code http://127.0.0.1:8081}. */
    public GatewayClient(URI gateway, RetryPolicy retry) {
        this(gateway, retry, Thread::sleep);
    }

    GatewayClient(URI gateway, RetryPolicy retry, Pauser pauser) {
        this.gateway = gateway;
        this.retry = retry;
        this.pauser = pauser;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                .executor(threads)
                .build();
    }

    /** Puts all entries into the directory or, where one of them is wrong, none; returns how many the gateway took. */
    public int putDirectory(String operatorKey, Iterable<? extends DirectoryEntry> entries)
            throws InterruptedException {
        HttpRequest request = request("/v1/directory", operatorKey)
                .header("Content-Type", "application/x-ndjson")
                .PUT(BodyPublishers.ofByteArray(DirectoryLines.of(entries)))
                .build();
        return accepted(request).number("entries");
    }

    /**
     * Opens a feed for some schools, or for all with {@link io.rollcall.event.Feed#ALL_SCHOOLS}, and returns its new API key. Older keys of the feed stay valid. Where
     * an answer is lost, a repetition leaves a key behind that nobody knows.
     */
    public String putFeed(String operatorKey, String district, String feed, List<String> schools)
            throws InterruptedException {
        HttpRequest request = request("/v1/feeds/" + district + "/" + feed, operatorKey)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofByteArray(FeedBody.of(schools)))
                .build();
        return accepted(request).text("key");
    }

    /** Sends a batch; what the receipt counts as admitted is in the log. */
    public Receipt postEvents(String feedKey, EventBatch batch) throws InterruptedException {
        Answer answer = answerTo(events(feedKey, batch));
        return switch (answer.httpStatus()) {
            case 200, 207, 422 -> answer.receipt();
            default -> throw answer.refusal();
        };
    }

    /** Sends a batch once, whatever becomes of it: for who wants to see the refusals that {@link #postEvents} rides out. */
    public Reply postEventsOnce(String feedKey, EventBatch batch) throws InterruptedException {
        try {
            return Reply.of(http.send(events(feedKey, batch), BodyHandlers.ofByteArray()));
        } catch (IOException failure) {
            return new Reply.Missing(failure.toString());
        }
    }

    /** A sender that keeps up to so many batches in flight. */
    public EventSender sender(String feedKey, int inFlight) {
        return new EventSender(this, feedKey, inFlight);
    }

    /** Abandons whatever is in flight. */
    @Override
    public void close() {
        http.shutdownNow();
        threads.shutdownNow();
    }

    private HttpRequest.Builder request(String path, String key) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(REQUEST_TIMEOUT)
                .header("Authorization", "Bearer " + key);
    }

    private HttpRequest events(String feedKey, EventBatch batch) {
        return request("/v1/events", feedKey)
                .header("Content-Type", "application/x-ndjson")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(gzip(batch)))
                .build();
    }

    private Answer accepted(HttpRequest request) throws InterruptedException {
        Answer answer = answerTo(request);
        if (answer.httpStatus() >= 300) {
            throw answer.refusal();
        }
        return answer;
    }

    private Answer answerTo(HttpRequest request) throws InterruptedException {
        Duration paused = Duration.ZERO;
        for (int failures = 1; ; failures++) {
            switch (attempt(request)) {
                case Attempt.Answered(Answer answer) -> {
                    return answer;
                }
                case Attempt.NotNow(String why, Duration retryAfter) -> {
                    Duration pause = retry.pauseAfter(failures, retryAfter);
                    paused = paused.plus(pause);
                    if (paused.compareTo(retry.patience()) > 0) {
                        throw new GatewayUnavailableException("the gateway at " + gateway + " did not answer after "
                                + failures + " attempts: " + why);
                    }
                    pauser.pause(pause);
                }
            }
        }
    }

    private Attempt attempt(HttpRequest request) throws InterruptedException {
        try {
            return Attempt.of(http.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            return Attempt.failed(e);
        }
    }

    private static byte[] gzip(EventBatch batch) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(batch.length() / 8 + 64);
        try (FastGzip gzip = new FastGzip(compressed)) {
            batch.writeTo(gzip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }
}
