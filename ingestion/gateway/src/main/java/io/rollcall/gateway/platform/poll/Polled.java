package io.rollcall.gateway.platform.poll;

import io.rollcall.gateway.intake.Adapted;
import io.rollcall.gateway.intake.Rule;
import io.rollcall.gateway.platform.PlatformFeed;

/**
 * What an answer says of one thing.
 *
 * @param key the same whenever the same thing is told again, whatever is said of it then; a keyed hash
 * @param said what is said of it
 */
public record Polled(String key, Adapted said) {

    /**
     * Something of which that field cannot be read.
     *
     * @param ids tell it apart from others
     */
    public static Polled unreadable(PlatformFeed feed, String field, String... ids) {
        String key = feed.idOf("unreadable", field, String.join("\n", ids));
        return new Polled(key, Adapted.Unreadable.because(Rule.PLATFORM_FIELD, field));
    }
}
