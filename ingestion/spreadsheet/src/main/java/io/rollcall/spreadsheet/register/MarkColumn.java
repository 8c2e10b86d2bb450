package io.rollcall.spreadsheet.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A column whose cells say where pupils stand.
 *
 * @param column from 0
 * @param date the day that its heading names; null where each row has its own
 * @param occasion the session or shift that its heading names; null where each row has its own
 */
public record MarkColumn(
        int column, @Nullable LocalDate date, @Nullable String occasion) {}
