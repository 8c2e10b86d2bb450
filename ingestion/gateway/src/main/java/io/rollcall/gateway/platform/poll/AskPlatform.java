package io.rollcall.gateway.platform.poll;

import io.rollcall.gateway.platform.JsonMessage;
import io.rollcall.gateway.platform.PlatformFeed;
import io.rollcall.gateway.platform.poll.Dialect.Verdict;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Asks a platform on behalf of one feed at a time: not faster than the feed's file allows, with a token that is asked for when there is none and renewed when it has expired,
 * trying again what is worth it. Answers and tokens are in memory only. Thread-safe for different feeds.
 */
public final class AskPlatform {

    private static final int MOST_ATTEMPTS = 4;
    private static final int LARGEST_ANSWER = 16 << 20;
    private static final int SERVER_ERROR = 500;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int USUAL_CALLS_A_SECOND = 5;
    private static final int MOST_CALLS_A_SECOND = 100;
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** So that a token does not expire on its way. */
    private static final Duration TOKEN_MARGIN = Duration.ofMinutes(5);

    private final HttpClient client;
    private final Duration longestCall;
    private final InstantSource clock;
    private final Pause pause;
    private final PollCounts counts;
    private final Map<String, Held> tokens = new ConcurrentHashMap<>();
    private final Map<String, Instant> lastCalls = new ConcurrentHashMap<>();

    /** @param longestCall from asking to the answer's last byte */
    public AskPlatform(Duration longestCall, InstantSource clock, Pause pause, PollCounts counts) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(LONGEST_CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.longestCall = longestCall;
        this.clock = clock;
        this.pause = pause;
        this.counts = counts;
    }

    /** A token, and the question that it answered: another secret needs another token. */
    private record Held(String text, Instant validUntil, Call question) {}

    private record Answer(PollProblem problem, Verdict verdict, Optional<JsonMessage> message, Duration atLeast) {

        static Answer none(PollProblem problem, Duration atLeast) {
            return new Answer(problem, new Verdict(Verdict.Kind.BUSY, ""), Optional.empty(), atLeast);
        }
    }

    /** Fails with {@link PollFailedException} where the platform does not answer the question. */
    JsonMessage ask(PlatformFeed feed, Dialect dialect, Call call) {
        boolean isRenewed = false;
        int attempts = 0;
        while (true) {
            Answer answer = exchange(feed, dialect, dialect.withToken(call, token(feed, dialect)));
            switch (answer.verdict().kind()) {
                case ANSWER -> {
                    return answer.message().orElseThrow();
                }
                case TOKEN_EXPIRED -> {
                    tokens.remove(tokenKey(feed, dialect));
                    if (isRenewed) {
                        throw new PollFailedException(
                                PollProblem.WRONG_CREDENTIALS, answer.verdict().code());
                    }
                    isRenewed = true;
                }
                case WRONG_CREDENTIALS, REFUSED -> throw failure(answer);
                case TOO_MANY_CALLS, BUSY -> {
                    attempts++;
                    waitFor(answer, attempts);
                }
            }
        }
    }

    private String token(PlatformFeed feed, Dialect dialect) {
        String key = tokenKey(feed, dialect);
        Call question = dialect.askForToken(feed);
        @Nullable Held held = tokens.get(key);
        if (held != null
                && held.question().equals(question)
                && held.validUntil().isAfter(clock.instant())) {
            return held.text();
        }
        for (int attempts = 1; true; attempts++) {
            Answer answer = exchange(feed, dialect, question);
            switch (answer.verdict().kind()) {
                case ANSWER -> {
                    Dialect.Token token = answer.message()
                            .flatMap(dialect::token)
                            .orElseThrow(() -> new PollFailedException(PollProblem.UNREADABLE_ANSWER, question.path()));
                    Instant until = clock.instant().plus(token.validFor()).minus(TOKEN_MARGIN);
                    tokens.put(key, new Held(token.text(), until, question));
                    return token.text();
                }
                case TOKEN_EXPIRED, WRONG_CREDENTIALS ->
                    throw new PollFailedException(
                            PollProblem.WRONG_CREDENTIALS, answer.verdict().code());
                case REFUSED -> throw failure(answer);
                case TOO_MANY_CALLS, BUSY -> waitFor(answer, attempts);
            }
        }
    }

    private void waitFor(Answer answer, int attempts) {
        if (attempts >= MOST_ATTEMPTS) {
            throw failure(answer);
        }
        Duration longer = Duration.ofSeconds(1L << attempts);
        pause(longer.compareTo(answer.atLeast()) > 0 ? longer : answer.atLeast());
    }

    private static PollFailedException failure(Answer answer) {
        return new PollFailedException(answer.problem(), answer.verdict().code());
    }

    private Answer exchange(PlatformFeed feed, Dialect dialect, Call call) {
        keepPace(feed);
        Answer answer = send(request(feed, dialect, call), dialect, call);
        counts.call(
                feed.platform(),
                answer.verdict().kind() == Verdict.Kind.BUSY
                        ? answer.problem().name()
                        : answer.verdict().kind().name());
        return answer;
    }

    private Answer send(HttpRequest request, Dialect dialect, Call call) {
        CompletableFuture<HttpResponse<byte[]>> sent =
                client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
        try {
            return read(sent.get(longestCall.toMillis(), TimeUnit.MILLISECONDS), dialect, call);
        } catch (ExecutionException | TimeoutException unreachable) {
            sent.cancel(true);
            return Answer.none(PollProblem.UNREACHABLE, Duration.ZERO);
        } catch (InterruptedException stopping) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            throw new PollStoppedException();
        }
    }

    private static Answer read(HttpResponse<byte[]> response, Dialect dialect, Call call) {
        Duration wait = retryAfter(response);
        if (response.statusCode() >= SERVER_ERROR) {
            return Answer.none(PollProblem.PLATFORM_FAILED, wait);
        }
        Optional<JsonMessage> message = JsonMessage.read(new String(response.body(), StandardCharsets.UTF_8));
        if (message.isEmpty()) {
            return response.statusCode() == TOO_MANY_REQUESTS
                    ? Answer.none(PollProblem.RATE_LIMITED, wait)
                    : new Answer(
                            PollProblem.UNREADABLE_ANSWER, new Verdict(Verdict.Kind.BUSY, call.path()), message, wait);
        }
        Verdict verdict = dialect.verdict(response.statusCode(), message.get());
        return new Answer(problem(verdict), verdict, message, wait);
    }

    private static PollProblem problem(Verdict verdict) {
        return switch (verdict.kind()) {
            case ANSWER, BUSY -> PollProblem.PLATFORM_FAILED;
            case TOKEN_EXPIRED, WRONG_CREDENTIALS -> PollProblem.WRONG_CREDENTIALS;
            case TOO_MANY_CALLS -> PollProblem.RATE_LIMITED;
            case REFUSED -> PollProblem.REFUSED;
        };
    }

    private static Duration retryAfter(HttpResponse<?> response) {
        Duration asked = response.headers()
                .firstValue("Retry-After")
                .or(() -> response.headers().firstValue("x-ogw-ratelimit-reset"))
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(Duration.ZERO);
        return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
    }

    private HttpRequest request(PlatformFeed feed, Dialect dialect, Call call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(feed, dialect, call));
        call.headers().forEach(request::header);
        @Nullable String body = call.body();
        return body == null
                ? request.GET().build()
                : request.header("Content-Type", "application/json; charset=utf-8")
                        .POST(BodyPublishers.ofString(body))
                        .build();
    }

    private static URI address(PlatformFeed feed, Dialect dialect, Call call) {
        String address = feed.find(dialect.addressProperty()).orElse(dialect.address());
        if (!address.matches("https?://[^/?#]+")) {
            throw feed.wrong(dialect.addressProperty());
        }
        return URI.create(address + call.pathAndQuery());
    }

    /** Calls of one feed come one after the other, and this far apart. */
    private void keepPace(PlatformFeed feed) {
        Duration apart = Duration.ofSeconds(1).dividedBy(callsASecond(feed));
        @Nullable Instant last = lastCalls.get(feed.feed().key());
        if (last != null) {
            Duration wait = Duration.between(clock.instant(), last.plus(apart));
            if (wait.isPositive()) {
                pause(wait);
            }
        }
        lastCalls.put(feed.feed().key(), clock.instant());
    }

    private static int callsASecond(PlatformFeed feed) {
        return feed.find("callsPerSecond")
                .map(text -> {
                    int calls = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
                    if (calls < 1 || calls > MOST_CALLS_A_SECOND) {
                        throw feed.wrong("callsPerSecond");
                    }
                    return calls;
                })
                .orElse(USUAL_CALLS_A_SECOND);
    }

    void pause(Duration time) {
        try {
            pause.pause(time);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new PollStoppedException();
        }
    }

    private static String tokenKey(PlatformFeed feed, Dialect dialect) {
        return feed.feed().key() + '/' + dialect.addressProperty();
    }
}
