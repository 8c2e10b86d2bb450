package io.rollcall.alerts.webhook;

/** The other end of a webhook. */
@FunctionalInterface
interface Receiver {

    /** Sends the message once. Returns within a set time, whatever the receiver does. */
    Answer post(AlertMessage message) throws InterruptedException;

    /** What came of it. */
    enum Answer {
        /** It has the message. */
        TAKEN,
        /** It answered that it does not want this message, or pointed elsewhere. Others it may want. */
        REFUSED,
        /** It did not answer, not in time, or that it cannot take any just now. */
        AWAY
    }
}
