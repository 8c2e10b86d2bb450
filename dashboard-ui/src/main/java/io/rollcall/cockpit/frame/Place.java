package io.rollcall.cockpit.frame;

import io.rollcall.cockpit.security.Role;
import io.rollcall.cockpit.security.Viewer;

/** The pages that the navigation leads to, in its order; texts are under {@code place.<name>}. */
public enum Place {
    /** Where the district stands now. */
    OVERVIEW(""),
    /** The viewer's own school. */
    SCHOOL("school"),
    /** Its grades and classes. */
    CLASSES("school"),
    /** Parts of the district, weekdays and the school year beside each other. */
    ATTENDANCE("attendance"),
    /** Who has answered what was asked. */
    CHECK_INS("check-ins"),
    /** How far notices have got. */
    NOTICES("notices"),
    /** Who watches live classes. */
    LIVE("live"),
    /** Lesson swaps and approvals on their way. */
    TEACHING("teaching"),
    /** The schools as the roster knows them. */
    ORGANISATIONS("organisations"),
    /** Who reports. */
    FEEDS("feeds"),
    /** From where registers are sent. */
    UPLOAD("upload"),
    /** With which keys feeds send. */
    FEED_KEYS("feed-keys"),
    /** What somebody should look after. */
    ALERTS("alerts"),
    /** Who did what with the district's data. */
    AUDIT("audit"),
    /** Who may sign in, and by which rules. */
    ADMIN("admin"),
    /** What the figures mean. */
    GLOSSARY("glossary"),
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

    String path(Viewer viewer) {
        return switch (this) {
            case SCHOOL -> path + "/" + viewer.school().orElse("");
            case CLASSES -> path + "/" + viewer.school().orElse("") + "/classes";
            default -> path;
        };
    }

    boolean isOpenTo(Role role) {
        return switch (this) {
            case OVERVIEW, ATTENDANCE, CHECK_INS, NOTICES, LIVE, TEACHING, ORGANISATIONS, ALERTS, WALL ->
                role == Role.BUREAU;
            case SCHOOL, CLASSES -> role == Role.SCHOOL;
            case FEEDS -> role == Role.BUREAU || role == Role.OPERATOR;
            case UPLOAD -> role == Role.SCHOOL || role == Role.OPERATOR;
            case ADMIN, FEED_KEYS -> role == Role.OPERATOR;
            case AUDIT -> role == Role.AUDITOR;
            case GLOSSARY -> true;
        };
    }

    /** Where a role's day begins: the first page that is open to it. */
    static Place homeOf(Role role) {
        for (Place place : values()) {
            if (place.isOpenTo(role)) {
                return place;
            }
        }
        return GLOSSARY;
    }
}
