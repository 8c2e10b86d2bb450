package io.rollcall.cockpit.live;

import io.rollcall.cockpit.fixture.FakeWarehouse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/** Puts a shared poll together for tests elsewhere. */
public final class LiveDistricts {

    private LiveDistricts() {}

    public static LiveDistrict of(FakeWarehouse warehouse, InstantSource clock, HandTicker ticker) {
        return of(warehouse, clock, ticker, new HandTicker());
    }

    static LiveDistrict of(FakeWarehouse warehouse, InstantSource clock, HandTicker ticker, HandTicker guard) {
        return new LiveDistrict(warehouse.questions(), clock, ticker, guard, Runnable::run);
    }

    /** A single look at that moment. */
    public static OneLook oneLook(FakeWarehouse warehouse, Instant now) {
        return new OneLook(warehouse.questions(), () -> now);
    }

    /** What the poll reads at that moment. */
    public static DistrictSnapshot snapshot(FakeWarehouse warehouse, Instant now) {
        return new AskDistrict(warehouse.questions(), new Watch("haizhu", Optional.empty()), () -> now, Runnable::run)
                .ask(Set.of());
    }
}
