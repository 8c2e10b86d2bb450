package io.rollcall.gateway.intake;

import java.util.List;

/**
 * What became of one request's events. Everything in it is stored: {@code received} is always {@code admitted} plus the refusals.
 *
 * @param received how many events the request held
 * @param admitted how many of them were admitted
 * @param refusals the others
 */
public record Outcome(int received, int admitted, List<Refusal> refusals) {

    public Outcome {
        refusals = List.copyOf(refusals);
    }
}
