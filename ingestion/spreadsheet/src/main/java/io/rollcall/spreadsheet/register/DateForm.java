package io.rollcall.spreadsheet.register;

/** The forms of dates that were met in a file. */
public enum DateForm {
    /** 2026-11-23, 2026/11/23, 2026.11.23, 20261123 */
    YEAR_FIRST,
    /** 2026年11月23日 */
    CHINESE,
    /** 11月23日: the newest such day that is not ahead of today. */
    CHINESE_WITHOUT_YEAR,
    DAY_FIRST,
    MONTH_FIRST,
    /** A cell that the workbook says is a date. */
    DATE_CELL,
    /** 46349: a number of days. */
    SERIAL,
    /** Monday, 周一: a day of the week that the caller named. */
    WEEKDAY
}
