package io.rollcall.cockpit.security;

import java.util.Optional;

/** The person whose request is being served. */
public interface SignedIn {

    /** The person; an {@link IllegalStateException} where nobody has signed in, which no protected view allows. */
    Viewer viewer();

    /** The person, if somebody has signed in. */
    Optional<Viewer> anybody();

    /** Ends the session and shows the login page. */
    void signOut();
}
