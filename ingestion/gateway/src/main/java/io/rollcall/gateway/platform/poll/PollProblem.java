package io.rollcall.gateway.platform.poll;

/** Every way in which a round of a poll can fail; each has its own sentence in the message bundles. */
public enum PollProblem {
    /** The feed's file lacks something; says what. */
    NOT_SET_UP(false),
    /** The platform lists a school in a way that is not to be believed; says how. Nothing was changed. */
    LIST_REFUSED(false),
    /** The platform does not know the application or its secret. */
    WRONG_CREDENTIALS(true),
    /** The platform did not answer, or not to the end, or not in time. */
    UNREACHABLE(true),
    /** The platform failed by itself, or says that it is busy. */
    PLATFORM_FAILED(true),
    /** The application asks more than the platform lets it. */
    RATE_LIMITED(true),
    /** The platform says no, and would say so again; by its own code. */
    REFUSED(false),
    /** The answer is none that the platform documents. */
    UNREADABLE_ANSWER(false),
    /** The gateway's own log did not confirm what was polled. */
    LOG_UNAVAILABLE(true),
    /** A fault of the gateway itself. */
    INTERNAL_ERROR(false);

    private final boolean closesFeed;

    PollProblem(boolean closesFeed) {
        this.closesFeed = closesFeed;
    }

    /** Whether the feed's other polls would fail in the same way, so that they are not tried either until this one is due again. */
    boolean closesFeed() {
        return closesFeed;
    }
}
