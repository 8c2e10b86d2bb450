package io.rollcall.warehouse.publish;

import java.time.LocalDate;

/**
 * A month that was published.
 *
 * @param lastDay of the month
 * @param groups how many groups it tells apart
 */
public record MonthPublication(String district, LocalDate lastDay, int groups) {}
