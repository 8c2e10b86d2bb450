package io.rollcall.alerts;

import io.rollcall.warehouse.query.Alert.Evidence;
import java.time.LocalDate;

/**
 * What a rule found to hold.
 *
 * @param date the day that it is about; where the rule's alerts last, the day on which it was found
 * @param school its code, "" where it is about none
 * @param about what in the school, such as a session
 * @param fading whether it only keeps an open alert open, so that a figure at the threshold does not open and close one all morning
 */
record Condition(
        AlertRule rule,
        LocalDate date,
        String school,
        String about,
        Severity severity,
        Evidence evidence,
        boolean fading) {}
