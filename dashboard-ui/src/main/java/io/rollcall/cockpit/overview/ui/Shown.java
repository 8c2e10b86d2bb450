package io.rollcall.cockpit.overview.ui;

import io.rollcall.cockpit.overview.OverviewSnapshot;
import io.rollcall.cockpit.overview.SessionChoice;
import io.rollcall.warehouse.query.DistrictFigures;
import io.rollcall.warehouse.query.Figures;
import java.util.Optional;

/** What the panels are given to show: a snapshot, and the part of the day that is looked at. */
record Shown(OverviewSnapshot snapshot, SessionChoice session) {

    /** The district's figures of that session; empty where none have been read or no school has a session that day. */
    Optional<Figures> figures() {
        return snapshot.figures().filter(DistrictFigures::isSchoolDay).map(session::figures);
    }
}
