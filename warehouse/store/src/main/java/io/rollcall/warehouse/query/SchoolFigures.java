package io.rollcall.warehouse.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where one school stands on one day.
 *
 * @param school its code
 * @param name as of that day
 * @param schoolKind such as {@code PRIMARY}
 * @param subDistrict the code of the part of the district that it lies in, "" where there is none
 * @param subDistrictName as shown, "" where there is none
 * @param sessions the sessions that its calendar holds that day, in people, in the order AM, PM, DAY
 * @param reporting whether it has said anything for that day; without it nothing is known, which is not an absence
 * @param lastReceived when the gateway took in the newest observation that counts in these figures
 */
public record SchoolFigures(
        String school,
        String name,
        String schoolKind,
        String subDistrict,
        String subDistrictName,
        List<SessionFigures> sessions,
        boolean reporting,
        Optional<Instant> lastReceived) {

    public SchoolFigures {
        sessions = List.copyOf(sessions);
    }

    /** The whole day, in half-days of one person (AM and PM one each, DAY two): for the day's rate and coverage, not for head counts. */
    public Figures day() {
        return SessionFigures.ofDay(sessions);
    }
}
