package io.rollcall.cockpit.security;

/** The person whose request is being served. */
public interface SignedIn {

    /** The person; an {@link IllegalStateException} where nobody has signed in, which no protected view allows. */
    Viewer viewer();

    /** Ends the session and shows the login page. */
    void signOut();
}
