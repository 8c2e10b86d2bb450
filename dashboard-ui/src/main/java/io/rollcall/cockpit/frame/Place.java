package io.rollcall.cockpit.frame;

import io.rollcall.cockpit.security.Role;

/** The pages that the navigation leads to, in its order; texts are under {@code place.<name>}. */
public enum Place {
    /** Where the district stands now. */
    OVERVIEW(""),
    /** Parts of the district, weekdays and the school year beside each other. */
    ATTENDANCE("attendance"),
    /** A screen on a wall that nobody touches. */
    WALL("wall");

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
            case OVERVIEW, ATTENDANCE, WALL -> role == Role.BUREAU;
        };
    }
}
