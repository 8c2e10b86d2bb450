package io.rollcall.cockpit.live;

import io.rollcall.warehouse.query.Questions;
import java.time.InstantSource;
import java.util.Set;

/** Looks once, for what is read and not followed; nobody else's poll has to wait for it. */
public final class OneLook {

    private final Questions questions;
    private final InstantSource clock;

    OneLook(Questions questions, InstantSource clock) {
        this.questions = questions;
        this.clock = clock;
    }

    /** What stands there now; of a warehouse that does not answer, a snapshot that says so. */
    public DistrictSnapshot at(Watch watch, Set<Aspect<?>> wanted) {
        var ask = new AskDistrict(questions, watch, clock, Runnable::run);
        DistrictSnapshot snapshot = ask.ask(wanted);
        // A few aspects are asked for in a tick; each tick that brings a new one brings the next nearer.
        for (int before = -1;
                before < snapshot.answers().size()
                        && !snapshot.answers().keySet().containsAll(wanted); ) {
            before = snapshot.answers().size();
            snapshot = ask.ask(wanted);
        }
        return snapshot;
    }
}
