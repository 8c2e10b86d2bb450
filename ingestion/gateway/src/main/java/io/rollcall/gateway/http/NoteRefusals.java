package io.rollcall.gateway.http;

import io.rollcall.gateway.intake.Sender;
import io.rollcall.gateway.intake.TakeEvents;
import io.rollcall.gateway.log.LogUnavailableException;
import io.rollcall.gateway.request.RequestFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts requests that were refused as a whole among their feed's rejections, as far as the log takes them: the answer does not depend on it. */
final class NoteRefusals {

    private static final Logger LOG = LoggerFactory.getLogger(NoteRefusals.class);

    private final TakeEvents takeEvents;

    NoteRefusals(TakeEvents takeEvents) {
        this.takeEvents = takeEvents;
    }

    void note(Sender sender, RequestFailure failure) {
        try {
            takeEvents.noteRefusal(sender, failure);
        } catch (LogUnavailableException unnoted) {
            LOG.warn("request {} was refused, which is not noted: {}", sender.requestId(), unnoted.getMessage());
        }
    }
}
