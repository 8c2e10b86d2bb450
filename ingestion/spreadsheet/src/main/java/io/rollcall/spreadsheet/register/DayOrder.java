package io.rollcall.spreadsheet.register;

/** What comes first in a date such as 04/05/2026. Nobody can tell from the file. */
public enum DayOrder {
    NOT_SAID,
    DAY_FIRST,
    MONTH_FIRST
}
