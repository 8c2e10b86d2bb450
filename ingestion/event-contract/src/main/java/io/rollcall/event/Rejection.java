package io.rollcall.event;

import java.time.Instant;
import java.util.List;

/**
 * The evidence of an event that was not admitted, without personal data: neither the person's id nor anything free is kept.
 *
 * @param district the feed's district
 * @param feed the feed that sent it
 * @param requestId the request, as the answer's {@code X-Request-Id} named it
 * @param index the event's place in the request, from 0
 * @param eventId the CloudEvents id where it is a code, else ""
 * @param school the school that the event named where it is one of the feed's, else ""
 * @param reason why
 * @param at when the gateway decided
 * @param rule names the sentence that the sender was told; "" where an older version wrote no more than the reason
 * @param arguments what that sentence names: a field, what is allowed, a place in the text; never a value that the sender sent
 */
public record Rejection(
        String district,
        String feed,
        String requestId,
        int index,
        String eventId,
        String school,
        RejectionReason reason,
        Instant at,
        String rule,
        List<String> arguments) {

    public Rejection {
        Codes.require(district, "district");
        Codes.require(feed, "feed");
        at = Instant.ofEpochMilli(at.toEpochMilli());
        arguments = List.copyOf(arguments);
    }
}
