package io.rollcall.warehouse.embedded;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** What a login may do. The grants behind each role are in {@code roles.xml} and the engine itself enforces them. */
public enum Role {
    /** Everything. */
    ADMIN(""),
    /** Reads the database {@code analytics}, where its sessions begin, and the descriptions that drivers ask for. */
    ANALYST("analytics"),
    /** Reads the database {@code matching} and no other: for the gateway, which tells schools who has not answered. */
    MATCHER("matching"),
    /** Reads the database {@code research} and no other, under a purpose that is approved: see {@link ApprovedPurpose}. */
    RESEARCHER("research");

    private static final String ENGINES_DEFAULT = "default";

    private final String home;

    Role(String home) {
        this.home = home;
    }

    /** Whether its login may change nothing, read no file and take no more than its time. */
    boolean isReader() {
        return this != ADMIN;
    }

    static Optional<Role> named(String name) {
        for (Role role : values()) {
            if (role.engineName().equals(name)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    /** Where a session begins that asks for a database, or for none. Drivers ask for {@code default} by themselves, where a reader has nothing. */
    String home(String asked) {
        return isReader() && (asked.isEmpty() || asked.equals(ENGINES_DEFAULT)) ? home : asked;
    }

    String engineName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The same role for one district's rows, empty for all. A code may hold what a name in the engine's configuration may not. */
    String engineName(String district) {
        return district.isEmpty()
                ? engineName()
                : engineName() + "_" + HexFormat.of().formatHex(district.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether a login of it can be bound to one district. */
    boolean hasDistricts() {
        return this == ANALYST;
    }
}
