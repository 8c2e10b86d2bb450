package io.rollcall.gateway.outstanding;

import io.rollcall.event.Occasion;
import io.rollcall.event.Subject;
import io.rollcall.gateway.request.RequestFailure;
import java.time.Instant;
import java.util.Set;

/** Who has answered on an occasion, as far as that is known where statuses are merged. */
@FunctionalInterface
public interface AnsweredSubjects {

    /** Fails with {@link RequestFailure#WAREHOUSE_UNAVAILABLE} where that cannot be said now. Bounded in memory and in time. */
    Answered of(Occasion occasion);

    /**
     * @param subjects who has answered; of a notice who has read it
     * @param completeThrough what was acknowledged before this time is among them
     */
    record Answered(Set<Subject> subjects, Instant completeThrough) {

        public Answered {
            subjects = Set.copyOf(subjects);
        }
    }
}
