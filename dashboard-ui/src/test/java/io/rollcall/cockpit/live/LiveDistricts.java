package io.rollcall.cockpit.live;

import io.rollcall.cockpit.fixture.FakeWarehouse;
import java.time.InstantSource;

/** Puts a shared poll together for tests elsewhere. */
public final class LiveDistricts {

    private LiveDistricts() {}

    public static LiveDistrict of(FakeWarehouse warehouse, InstantSource clock, HandTicker ticker) {
        return new LiveDistrict(warehouse.questions(), clock, ticker, Runnable::run);
    }
}
