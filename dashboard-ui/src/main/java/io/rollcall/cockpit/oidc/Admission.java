package io.rollcall.cockpit.oidc;

import io.rollcall.cockpit.security.Role;

/** What becomes of somebody whom the provider has signed in. */
sealed interface Admission {

    /** Somebody with a role and a place; the school is "" but for a school's own staff. */
    record Admitted(String login, Role role, String district, String school) implements Admission {}

    /** Somebody who may see nothing; login and district are "" where they are not known. */
    record NotAdmitted(Why why, String login, String district) implements Admission {}

    /** What is missing. */
    enum Why {
        /** No login that can stand in the audit log. */
        NO_LOGIN,
        /** A local user is called the same, and the audit log could not tell the two apart. */
        LOGIN_TAKEN,
        /** No role, or none that means anything here. */
        NO_ROLE,
        /** Roles that contradict each other: the cockpit does not choose. */
        SEVERAL_ROLES,
        /** No district. */
        NO_DISTRICT,
        /** The role school, without a school. */
        NO_SCHOOL
    }
}
