package io.rollcall.gateway.outstanding;

import io.rollcall.event.Kind;

/** The kinds of occasion that people of a school are expected to answer. A request on its way is nobody's answer, so it is not among them. */
enum MatchableKind {
    ATTENDANCE(Kind.ATTENDANCE),
    HEALTH_REPORT(Kind.HEALTH_REPORT),
    FORM(Kind.FORM),
    STAFF_CLOCK(Kind.STAFF_CLOCK),
    NOTICE(Kind.NOTICE);

    private final Kind kind;

    MatchableKind(Kind kind) {
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }
}
