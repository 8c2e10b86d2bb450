package io.rollcall.gateway.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Random;

/** Sends a gateway requests that are wrong in every way, and fails where one is answered wrongly. Thread-safe. */
public final class Fuzz {

    private final EventAttempts events;
    private final OperatorAttempts operator;
    private final UploadAttempts uploads;
    private final CallbackAttempts callbacks;
    private final SealedAttempts sealed;
    private final OutstandingAttempts outstanding;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public Fuzz(Target target) {
        this.events = new EventAttempts(target);
        this.operator = new OperatorAttempts(target);
        this.uploads = new UploadAttempts(target);
        this.callbacks = new CallbackAttempts(target);
        this.sealed = new SealedAttempts(target);
        this.outstanding = new OutstandingAttempts(target);
    }

    private static void check(Attempt attempt, HttpResponse<byte[]> response) {
        try {
            attempt.check(response);
        } catch (AssertionError wrong) {
            throw new WrongAnswer(response.statusCode(), wrong);
        }
    }

    /** Returns the status of one request that this randomness makes; fails with {@link WrongAnswer}. */
    public int once(Random random) {
        Mutation mutation = new Mutation(random);
        Attempt attempt = switch (mutation.below(9)) {
            case 0 -> operator.next(mutation);
            case 1 -> uploads.next(mutation);
            case 2 -> callbacks.next(mutation);
            case 3 -> sealed.next(mutation);
            case 4 -> outstanding.next(mutation);
            default -> events.next(mutation);
        };
        try {
            var response = http.send(attempt.request(), BodyHandlers.ofByteArray());
            check(attempt, response);
            return response.statusCode();
        } catch (IOException broken) {
            throw new UncheckedIOException(attempt.what(), broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
