package io.rollcall.warehouse.publish;

import java.time.LocalDate;

/**
 * A campaign or notice that was published.
 *
 * @param kind {@code FORM} or {@code NOTICE}
 * @param occasion its id
 * @param groups how many groups of people it tells apart, in all schools
 */
public record OccasionPublication(String district, String kind, LocalDate date, String occasion, int groups) {}
