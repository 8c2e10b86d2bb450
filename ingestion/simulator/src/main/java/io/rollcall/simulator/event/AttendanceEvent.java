package io.rollcall.simulator.event;

import io.rollcall.event.Occasion;
import java.time.OffsetDateTime;

/**
 * One attendance event as a school's platform would send it.
 *
 * @param id unique for its source; two events of one id are one event sent twice
 * @param time when the mark was made, in the school's own offset
 * @param occasion which session of which school on which day
 * @param pupil who
 * @param mark what is said of them
 */
public record AttendanceEvent(String id, OffsetDateTime time, Occasion occasion, Pupil pupil, Mark mark) {}
