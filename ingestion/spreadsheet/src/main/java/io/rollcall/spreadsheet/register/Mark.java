package io.rollcall.spreadsheet.register;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One mark as the sheet says it. Holds the pupil's number, so its text shows nothing of it.
 *
 * @param column the cell that says where the pupil stands, from 0
 * @param school as written: whether it is a code, and one that is known, is not decided here
 * @param classCode as written; "" where the sheet names none
 * @param occasion the session, shift or campaign, as written; "" for a health report, of which there is one a day
 * @param person the pupil's number, or the member of staff's
 * @param said where the pupil stands
 * @param modified when the school changed it last; null where the sheet does not say
 */
public record Mark(
        int column,
        String school,
        String classCode,
        LocalDate date,
        String occasion,
        String person,
        Said said,
        @Nullable Instant modified) {

    @Override
    public String toString() {
        return "a mark in column " + column;
    }
}
