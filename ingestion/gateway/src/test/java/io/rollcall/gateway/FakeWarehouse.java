package io.rollcall.gateway;

import io.rollcall.event.Observation;
import io.rollcall.event.Occasion;
import io.rollcall.event.Operation;
import io.rollcall.event.Subject;
import io.rollcall.gateway.log.InMemoryLog;
import io.rollcall.gateway.outstanding.AnsweredSubjects;
import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.request.RequestFailure;
import java.util.HashSet;
import java.util.Set;

/** The warehouse in memory: at once as far as the log, of which it takes the later of two claims. */
final class FakeWarehouse implements AnsweredSubjects {

    private final InMemoryLog log;
    private boolean away;

    FakeWarehouse(InMemoryLog log) {
        this.log = log;
    }

    void setAway(boolean away) {
        this.away = away;
    }

    @Override
    public Answered of(Occasion occasion) {
        if (away) {
            throw RequestFailedException.of(RequestFailure.WAREHOUSE_UNAVAILABLE);
        }
        Set<Subject> answered = new HashSet<>();
        for (Observation seen : log.observations()) {
            if (seen.occasion().equals(occasion)) {
                if (seen.claim().operation() == Operation.SET) {
                    answered.add(seen.subject());
                } else {
                    answered.remove(seen.subject());
                }
            }
        }
        return new Answered(answered, RunningGateway.NOW);
    }
}
