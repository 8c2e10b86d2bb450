package io.rollcall.simulator.morning;

import java.time.LocalDate;
import java.time.ZoneId;

/** Which district's morning it is, and of which day. */
record MorningDay(String district, ZoneId zone, LocalDate date) {}
