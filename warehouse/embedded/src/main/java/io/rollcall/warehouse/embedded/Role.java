package io.rollcall.warehouse.embedded;

import java.util.Locale;
import java.util.Optional;

/** What a login may do. The grants behind each role are in {@code roles.xml} and the engine itself enforces them. */
public enum Role {
    /** Everything. */
    ADMIN,
    /** Reads the database {@code analytics} and the descriptions that drivers ask for. */
    ANALYST;

    static Optional<Role> named(String name) {
        for (Role role : values()) {
            if (role.engineName().equals(name)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    String engineName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
