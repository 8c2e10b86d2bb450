package io.rollcall.gateway.upload;

import io.rollcall.event.Status;
import io.rollcall.spreadsheet.file.FileForm;
import io.rollcall.spreadsheet.register.DateForm;
import io.rollcall.spreadsheet.register.Layout;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What became of a file, or would become of it.
 *
 * @param form how its bytes were read
 * @param layout how its columns were understood
 * @param dateForms the forms of dates in it
 * @param rows of marks, below the headings; one is rejected where any mark of it is
 * @param marks that the rows hold
 * @param statuses how many of the admitted marks say what; UNKNOWN for those that take a mark back
 * @param wrong the marks that were not admitted, in the order of the rows
 * @param sample how the first admitted marks were understood
 * @param wrongRows the rows that were not admitted as a whole
 */
public record UploadOutcome(
        FileForm form,
        Layout layout,
        Set<DateForm> dateForms,
        Count rows,
        Count marks,
        Map<Status, Integer> statuses,
        List<WrongCell> wrong,
        List<SampleMark> sample,
        WrongRows wrongRows) {

    /** {@code received} = {@code admitted} + {@code rejected}. */
    public record Count(int received, int admitted, int rejected) {

        static Count of(int received, int rejected) {
            return new Count(received, received - rejected, rejected);
        }
    }
}
