package io.rollcall.cockpit.admin;

import io.rollcall.cockpit.security.UsersFile;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Makes {@link ChangeUsers} for tests of other packages. */
public final class ChangeUsersOver {

    private ChangeUsersOver() {}

    /** Over this file, with an audit log that takes everything. */
    public static ChangeUsers nothingAudited(UsersFile users) {
        return new ChangeUsers(users, new BCryptPasswordEncoder(4), (actor, entry) -> {});
    }
}
