package io.rollcall.streaming.binary;

import io.rollcall.event.Kind;
import io.rollcall.event.Mode;
import io.rollcall.event.Operation;
import io.rollcall.event.Status;

/** The byte that stands for an enum's constant in state. Never its ordinal, so that a constant may be added anywhere; a number that was given is never given again. */
final class StableCode {

    private StableCode() {}

    static byte of(Kind kind) {
        return switch (kind) {
            case ATTENDANCE -> 1;
        };
    }

    static Kind kind(byte code) {
        return switch (code) {
            case 1 -> Kind.ATTENDANCE;
            default -> throw unknown(code);
        };
    }

    static byte of(Status status) {
        return switch (status) {
            case UNKNOWN -> 1;
            case PRESENT -> 2;
            case LATE -> 3;
            case OFFSITE -> 4;
            case EXCUSED -> 5;
            case UNEXCUSED -> 6;
            case NOT_REQUIRED -> 7;
        };
    }

    static Status status(byte code) {
        return switch (code) {
            case 1 -> Status.UNKNOWN;
            case 2 -> Status.PRESENT;
            case 3 -> Status.LATE;
            case 4 -> Status.OFFSITE;
            case 5 -> Status.EXCUSED;
            case 6 -> Status.UNEXCUSED;
            case 7 -> Status.NOT_REQUIRED;
            default -> throw unknown(code);
        };
    }

    static byte of(Mode mode) {
        return switch (mode) {
            case IN_PERSON -> 1;
            case ONLINE -> 2;
        };
    }

    static Mode mode(byte code) {
        return switch (code) {
            case 1 -> Mode.IN_PERSON;
            case 2 -> Mode.ONLINE;
            default -> throw unknown(code);
        };
    }

    static byte of(Operation operation) {
        return switch (operation) {
            case SET -> 1;
            case RETRACT -> 2;
        };
    }

    static Operation operation(byte code) {
        return switch (code) {
            case 1 -> Operation.SET;
            case 2 -> Operation.RETRACT;
            default -> throw unknown(code);
        };
    }

    private static IllegalStateException unknown(byte code) {
        return new IllegalStateException("state written by a version that knew more: code " + code);
    }
}
