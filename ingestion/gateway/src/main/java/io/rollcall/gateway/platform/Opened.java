package io.rollcall.gateway.platform;

import io.rollcall.gateway.intake.Adapted;
import java.util.List;

/**
 * A callback that is the platform's.
 *
 * @param holdsEvents whether there is anything to count in it: not where the platform only asked if we are there, or told of what is counted nowhere
 * @param directoryChanged whether it tells that somebody came, went or moved in the school's address book
 * @param events what it says, translated
 * @param reply what the platform wants to hear once the events are taken
 */
public record Opened(boolean holdsEvents, boolean directoryChanged, List<Adapted> events, Reply reply) {

    public Opened {
        events = List.copyOf(events);
    }

    public static Opened question(Reply reply) {
        return new Opened(false, false, List.of(), reply);
    }

    /** That the school's address book is not what it was; who in it changed, its poll finds out. */
    public static Opened directoryChanged(Reply reply) {
        return new Opened(false, true, List.of(), reply);
    }

    public static Opened of(List<Adapted> events, Reply reply) {
        return new Opened(true, false, events, reply);
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
