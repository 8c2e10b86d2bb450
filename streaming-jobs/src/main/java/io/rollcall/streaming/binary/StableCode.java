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
            case HEALTH_REPORT -> 2;
            case FORM -> 3;
            case STAFF_CLOCK -> 4;
            case PROCESS -> 5;
            case NOTICE -> 6;
            case LIVE_CLASS -> 7;
        };
    }

    static Kind kind(byte code) {
        return switch (code) {
            case 1 -> Kind.ATTENDANCE;
            case 2 -> Kind.HEALTH_REPORT;
            case 3 -> Kind.FORM;
            case 4 -> Kind.STAFF_CLOCK;
            case 5 -> Kind.PROCESS;
            case 6 -> Kind.NOTICE;
            case 7 -> Kind.LIVE_CLASS;
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
            case NORMAL -> 8;
            case SYMPTOM -> 9;
            case ISOLATING -> 10;
            case EXEMPT -> 11;
            case ANSWERED -> 12;
            case EARLY -> 13;
            case MISSING -> 14;
            case ABSENT -> 15;
            case REQUESTED -> 16;
            case AGREED -> 17;
            case DECLINED -> 18;
            case APPROVED -> 19;
            case REJECTED -> 20;
            case ARCHIVED -> 21;
            case FAILED -> 22;
            case BLOCKED -> 23;
            case SENT -> 24;
            case READ -> 25;
            case CONFIRMED -> 26;
            case WATCHING -> 27;
            case LEFT -> 28;
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
            case 8 -> Status.NORMAL;
            case 9 -> Status.SYMPTOM;
            case 10 -> Status.ISOLATING;
            case 11 -> Status.EXEMPT;
            case 12 -> Status.ANSWERED;
            case 13 -> Status.EARLY;
            case 14 -> Status.MISSING;
            case 15 -> Status.ABSENT;
            case 16 -> Status.REQUESTED;
            case 17 -> Status.AGREED;
            case 18 -> Status.DECLINED;
            case 19 -> Status.APPROVED;
            case 20 -> Status.REJECTED;
            case 21 -> Status.ARCHIVED;
            case 22 -> Status.FAILED;
            case 23 -> Status.BLOCKED;
            case 24 -> Status.SENT;
            case 25 -> Status.READ;
            case 26 -> Status.CONFIRMED;
            case 27 -> Status.WATCHING;
            case 28 -> Status.LEFT;
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
