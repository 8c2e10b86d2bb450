package io.rollcall.warehouse.query;

import java.time.Instant;

/**
 * How far a session's roll call had come at the end of a minute of the sources' clocks. All counts are cumulative within the session, in people.
 *
 * @param session {@code AM}, {@code PM} or {@code DAY}
 * @param minute the minute's start
 * @param known all whose status is known; those not required are neither attending nor absent
 */
public record CurvePoint(String session, Instant minute, long attending, long absent, long known) {}
