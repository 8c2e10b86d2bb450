package io.rollcall.gateway.upload;

import io.rollcall.gateway.intake.Adapted;

/**
 * How an admitted mark of a file's first rows was understood: all but of whom it is. One that was not admitted is not shown, since its school or class could be anything.
 *
 * @param row its row in the file
 * @param classCode "" where the row names none
 */
public record SampleMark(
        int row,
        String school,
        String classCode,
        String date,
        String session,
        String operation,
        String status,
        String reason,
        String mode) {

    static SampleMark of(int row, Adapted.Mark mark) {
        Adapted.Occasion occasion = mark.occasion();
        Adapted.Said said = mark.said();
        return new SampleMark(
                row,
                occasion.school(),
                occasion.classCode(),
                occasion.date(),
                occasion.session(),
                said.operation().name(),
                said.status().name(),
                said.reason().name(),
                said.mode().name());
    }
}
