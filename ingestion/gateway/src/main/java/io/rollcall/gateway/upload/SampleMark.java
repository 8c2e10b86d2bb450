package io.rollcall.gateway.upload;

import io.rollcall.event.Codes;
import io.rollcall.gateway.intake.Adapted;

/**
 * How a mark of a file's first rows was understood: all but of whom it is.
 *
 * @param row its row in the file
 * @param school "" where the cell is no code: it could be anything
 * @param classCode likewise
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
                codeOrEmpty(occasion.school()),
                codeOrEmpty(occasion.classCode()),
                occasion.date(),
                occasion.session(),
                said.operation().name(),
                said.status().name(),
                said.reason().name(),
                said.mode().name());
    }

    private static String codeOrEmpty(String text) {
        return Codes.isCode(text) ? text : "";
    }
}
