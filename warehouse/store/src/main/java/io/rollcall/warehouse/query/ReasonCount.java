package io.rollcall.warehouse.query;

/**
 * How many people of one school were absent for one reason; exact, so whoever shows it outside the school must hide small ones.
 *
 * @param school its code
 * @param session {@code AM}, {@code PM} or {@code DAY}
 * @param status {@code EXCUSED} or {@code UNEXCUSED}
 * @param reason such as {@code ILLNESS}, "" where the source gave none
 */
public record ReasonCount(String school, String session, String status, String reason, long people) {}
