package io.rollcall.standalone.backfill;

import java.time.LocalDate;

/** Days of a district, both included. */
public record Period(String district, LocalDate from, LocalDate to) {}
