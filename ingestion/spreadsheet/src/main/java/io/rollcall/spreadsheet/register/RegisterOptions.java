package io.rollcall.spreadsheet.register;

import io.rollcall.event.Session;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the caller says of a register, for what the sheet itself does not say.
 *
 * @param school of rows without a school; "" where the caller names none
 * @param date of rows without a date
 * @param week any day of the week that columns such as Monday stand for
 * @param session of marks without a session
 * @param order what comes first in 04/05/2026
 * @param columns what columns mean, by their place from 0, against what they are called
 * @param today the district's
 * @param zone the district's
 */
public record RegisterOptions(
        String school,
        @Nullable LocalDate date,
        @Nullable LocalDate week,
        Session session,
        DayOrder order,
        Map<Integer, Meaning> columns,
        LocalDate today,
        ZoneId zone) {

    public RegisterOptions {
        columns = Map.copyOf(columns);
    }
}
