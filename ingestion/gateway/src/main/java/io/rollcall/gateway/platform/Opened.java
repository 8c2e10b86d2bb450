package io.rollcall.gateway.platform;

import io.rollcall.gateway.intake.Adapted;
import java.util.List;

/**
 * A callback that is the platform's.
 *
 * @param isQuestion whether the platform only asked if we are there; such a request holds no events
 * @param events what it says, translated
 * @param reply what the platform wants to hear once the events are taken
 */
public record Opened(boolean isQuestion, List<Adapted> events, Reply reply) {

    public Opened {
        events = List.copyOf(events);
    }

    public static Opened question(Reply reply) {
        return new Opened(true, List.of(), reply);
    }

    public static Opened of(List<Adapted> events, Reply reply) {
        return new Opened(false, events, reply);
    }

    /** The body of the answer 200. */
    public record Reply(String contentType, String body) {

        public static Reply text(String body) {
            return new Reply("text/plain", body);
        }

        public static Reply json(String body) {
            return new Reply("application/json", body);
        }
    }
}
