package io.rollcall.spreadsheet.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** Dates as spreadsheet programs keep them: days since the end of 1899, or since the beginning of 1904. */
public final class SerialNumber {

    /** 1 is the first of January 1900, and the 29 February 1900 that never was is counted: right from 1 March 1900 on. */
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);

    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final int SECONDS_A_DAY = 86_400;
    private static final int MOST_DAYS = 200_000;

    /** Beyond it a floating-point number cannot tell neighbours apart. */
    private static final double MOST_EXACT = 1e15;

    private SerialNumber() {}

    /** Rounded to the second. */
    public static LocalDateTime time(double serial, boolean dates1904) {
        long seconds = Math.round(serial * SECONDS_A_DAY);
        return (dates1904 ? EPOCH_1904 : EPOCH_1900).atStartOfDay().plus(seconds, ChronoUnit.SECONDS);
    }

    static Cell cell(String value, boolean date, boolean dates1904) {
        double number;
        try {
            number = Double.parseDouble(value);
        } catch (NumberFormatException broken) {
            throw new UnreadableFileException(FileRule.BROKEN_WORKBOOK);
        }
        if (date && number >= 1 && number < MOST_DAYS) {
            LocalDateTime time = time(number, dates1904);
            boolean midnight = time.toLocalTime().toSecondOfDay() == 0;
            return new Cell(Cell.Kind.DATE, midnight ? time.toLocalDate().toString() : time.toString());
        }
        return new Cell(Cell.Kind.NUMBER, plain(number));
    }

    private static String plain(double number) {
        if (Math.abs(number) < MOST_EXACT && number == Math.rint(number)) {
            return Long.toString((long) number);
        }
        return Double.isFinite(number) ? BigDecimal.valueOf(number).toPlainString() : "";
    }
}
