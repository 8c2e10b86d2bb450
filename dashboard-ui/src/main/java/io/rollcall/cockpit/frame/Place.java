package io.rollcall.cockpit.frame;

import io.rollcall.cockpit.security.Role;

/** The pages that the navigation leads to, in its order; texts are under {@code place.<name>}. */
public enum Place {
    /** Where the district stands now. */
    OVERVIEW("");

    private final String path;

    Place(String path) {
        this.path = path;
    }

    /** Its path without a leading slash. */
    public String path() {
        return path;
    }

    boolean isOpenTo(Role role) {
        return switch (this) {
            case OVERVIEW -> role == Role.BUREAU;
        };
    }
}
