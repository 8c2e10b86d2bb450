package io.rollcall.spreadsheet.register;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the caller says of a register, for what the sheet itself does not say.
 *
 * @param kind what the register is of
 * @param school of rows without a school; "" where the caller names none
 * @param date of rows without a date
 * @param week any day of the week that columns such as Monday stand for
 * @param occasion the session or shift of marks without one; the campaign of answers
 * @param answered the option that a plain "filled in" stands for; "" where the caller names none
 * @param order what comes first in 04/05/2026
 * @param columns what columns mean, by their place from 0, against what they are called
 * @param today the district's
 * @param zone the district's
 */
public record RegisterOptions(
        RegisterKind kind,
        String school,
        @Nullable LocalDate date,
        @Nullable LocalDate week,
        String occasion,
        String answered,
        DayOrder order,
        Map<Integer, Meaning> columns,
        LocalDate today,
        ZoneId zone) {

    public RegisterOptions {
        columns = Map.copyOf(columns);
    }
}
