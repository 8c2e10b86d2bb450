package io.rollcall.warehouse.embedded;

import java.util.Locale;
import java.util.Optional;

/** What a login may do. The grants behind each role are in {@code roles.xml} and the engine itself enforces them. */
public enum Role {
    /** Everything. */
    ADMIN,
    /** Reads the database {@code analytics}, where its sessions begin, and the descriptions that drivers ask for. */
    ANALYST;

    private static final String ENGINES_DEFAULT = "default";
    private static final String FOR_ANALYSTS = "analytics";

    static Optional<Role> named(String name) {
        for (Role role : values()) {
            if (role.engineName().equals(name)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    /** Where a session begins that asks for a database, or for none. Drivers ask for {@code default} by themselves, where an analyst has nothing. */
    String home(String asked) {
        return this == ANALYST && (asked.isEmpty() || asked.equals(ENGINES_DEFAULT)) ? FOR_ANALYSTS : asked;
    }

    String engineName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
