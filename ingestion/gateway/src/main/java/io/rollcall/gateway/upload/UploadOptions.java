package io.rollcall.gateway.upload;

import io.rollcall.spreadsheet.register.DayOrder;
import io.rollcall.spreadsheet.register.Meaning;
import io.rollcall.spreadsheet.register.RegisterKind;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the caller says of a file, for what the file itself does not say.
 *
 * @param charset the encoding of a text; null to find out
 * @param sheet which sheet of a workbook, from 1; 0 for the first that is shown
 * @param kind what the file is kept of
 * @param school of rows without one; "" for the feed's only school
 * @param namespace which platform's ids the pupils' numbers are
 * @param date of marks without one
 * @param week any day of the week that columns such as Monday stand for
 * @param occasion the session or shift of marks without one; the campaign of answers
 * @param answered the option that a plain "filled in" stands for; "" where the caller names none
 * @param order what comes first in 04/05/2026
 * @param columns what columns mean, by their place from 0
 * @param modified when the school made the file; null for now
 */
public record UploadOptions(
        @Nullable Charset charset,
        int sheet,
        RegisterKind kind,
        String school,
        String namespace,
        @Nullable LocalDate date,
        @Nullable LocalDate week,
        String occasion,
        String answered,
        DayOrder order,
        Map<Integer, Meaning> columns,
        @Nullable Instant modified) {

    public UploadOptions {
        columns = Map.copyOf(columns);
    }
}
