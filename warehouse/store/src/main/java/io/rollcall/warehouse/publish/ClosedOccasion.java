package io.rollcall.warehouse.publish;

import java.time.LocalDate;

/**
 * A campaign or notice that has closed: nobody's answer to it changes its figures any more.
 *
 * @param kind {@code FORM} or {@code NOTICE}
 * @param date the day on which it was published
 * @param id its own
 */
record ClosedOccasion(String district, String kind, LocalDate date, String id) {}
