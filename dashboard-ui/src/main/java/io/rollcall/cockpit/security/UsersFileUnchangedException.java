package io.rollcall.cockpit.security;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The users file could not be changed, and is as it was. */
public final class UsersFileUnchangedException extends Exception {

    private static final long serialVersionUID = 1L;

    UsersFileUnchangedException(String message, @Nullable IOException cause) {
        super(message, cause);
    }
}
