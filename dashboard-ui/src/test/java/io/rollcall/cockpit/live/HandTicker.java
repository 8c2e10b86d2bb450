package io.rollcall.cockpit.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Ticks when the test says so. */
public final class HandTicker implements Ticker {

    private final List<Runnable> calls = new ArrayList<>();

    @Override
    public Subscription every(Duration interval, Runnable call) {
        calls.add(call);
        return () -> calls.remove(call);
    }

    public void tick() {
        List.copyOf(calls).forEach(Runnable::run);
    }

    public int running() {
        return calls.size();
    }
}
