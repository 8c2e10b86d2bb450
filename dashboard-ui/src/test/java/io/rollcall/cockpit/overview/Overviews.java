package io.rollcall.cockpit.overview;

import io.rollcall.cockpit.fixture.FakeWarehouse;
import java.time.InstantSource;

/** Puts a shared poll together for tests elsewhere. */
public final class Overviews {

    private Overviews() {}

    public static LiveOverview of(FakeWarehouse warehouse, InstantSource clock, HandTicker ticker) {
        return new LiveOverview(warehouse.questions(), clock, ticker);
    }
}
