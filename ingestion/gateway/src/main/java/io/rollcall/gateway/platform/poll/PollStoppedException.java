package io.rollcall.gateway.platform.poll;

/** The gateway is stopping in the middle of a round, which goes on after its next start. */
final class PollStoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PollStoppedException() {
        super(null, null, false, false);
    }
}
