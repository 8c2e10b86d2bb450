package io.rollcall.spreadsheet.register;

import io.rollcall.event.Mode;
import io.rollcall.event.Operation;
import io.rollcall.event.Reason;
import io.rollcall.event.Status;

/**
 * What a word in a register says.
 *
 * @param operation whether it states or takes back
 * @param status where the pupil stands; UNKNOWN where it takes back
 * @param reason why, NONE where the word does not say
 * @param mode in person, unless the word says otherwise
 * @param option of a campaign's answer; "" for everything else
 */
public record Said(Operation operation, Status status, Reason reason, Mode mode, String option) {

    static final Said RETRACTED = new Said(Operation.RETRACT, Status.UNKNOWN, Reason.NONE, Mode.IN_PERSON, "");

    static Said of(Status status, Reason reason) {
        return new Said(Operation.SET, status, reason, Mode.IN_PERSON, "");
    }

    static Said option(String option) {
        return new Said(Operation.SET, Status.ANSWERED, Reason.NONE, Mode.IN_PERSON, option);
    }

    Said because(Reason other) {
        return new Said(operation, status, other, mode, option);
    }

    Said by(Mode other) {
        return new Said(operation, status, reason, other, option);
    }
}
