package io.rollcall.warehouse.publish;

import java.time.LocalDate;

/**
 * How far a district's days are closed.
 *
 * @param lastDay the last closed day; what is before it is closed too
 */
public record ClosedThrough(String district, LocalDate lastDay) {}
