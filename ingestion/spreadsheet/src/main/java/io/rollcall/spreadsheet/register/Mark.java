package io.rollcall.spreadsheet.register;

import io.rollcall.event.Session;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One mark as the sheet says it. Holds the pupil's number, so its text shows nothing of it.
 *
 * @param column the cell that says where the pupil stands, from 0
 * @param school as written: whether it is a code, and one that is known, is not decided here
 * @param classCode as written; "" where the sheet names none
 * @param person the pupil's number
 * @param said where the pupil stands
 * @param modified when the school changed it last; null where the sheet does not say
 */
public record Mark(
        int column,
        String school,
        String classCode,
        LocalDate date,
        Session session,
        String person,
        Said said,
        @Nullable Instant modified) {

    @Override
    public String toString() {
        return "a mark in column " + column;
    }
}
