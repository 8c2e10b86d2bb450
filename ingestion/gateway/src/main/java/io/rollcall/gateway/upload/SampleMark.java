package io.rollcall.gateway.upload;

import io.rollcall.spreadsheet.register.Mark;
import io.rollcall.spreadsheet.register.RegisterKind;
import io.rollcall.spreadsheet.register.Said;

/**
 * How an admitted mark of a file's first rows was understood: all but of whom it is. One that was not admitted is not shown, since its school or class could be anything.
 *
 * @param row its row in the file
 * @param classCode "" where the row names none
 * @param session the session, shift or campaign; "" for a health report
 * @param reason "" where the kind has none
 * @param mode "" where the kind has none
 * @param option of a campaign's answer, else ""
 */
public record SampleMark(
        int row,
        String kind,
        String school,
        String classCode,
        String date,
        String session,
        String operation,
        String status,
        String reason,
        String mode,
        String option) {

    static SampleMark of(int row, RegisterKind kind, Mark mark) {
        Said said = mark.said();
        boolean attendance = kind == RegisterKind.ATTENDANCE;
        return new SampleMark(
                row,
                kind.name(),
                mark.school(),
                mark.classCode(),
                mark.date().toString(),
                mark.occasion(),
                said.operation().name(),
                said.status().name(),
                attendance ? said.reason().name() : "",
                attendance ? said.mode().name() : "",
                said.option());
    }
}
