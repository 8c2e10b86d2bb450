package io.rollcall.gateway.outstanding;

import java.time.Instant;
import java.util.List;

/**
 * Which of the people asked about have not answered. Holds their ids, for the school that asked and for nobody else.
 *
 * @param asked how many different ids were asked about
 * @param unanswered in the order of the question, each once
 * @param completeThrough an answer that was acknowledged before this time is counted
 */
public record Outstanding(int asked, List<String> unanswered, Instant completeThrough) {

    public Outstanding {
        unanswered = List.copyOf(unanswered);
    }

    @Override
    public String toString() {
        return unanswered.size() + " of " + asked + " have not answered";
    }
}
