package io.rollcall.gateway.log;

import io.rollcall.event.Rejection;
import java.util.List;
import java.util.OptionalLong;

/** Looks back at what was not admitted, for as long as the log keeps it. */
public interface RejectionHistory {

    /**
     * A page of a feed's rejections, newest first. It may hold fewer than asked for, or none, and still not be the last one: a page reads so much of the log and no
     * more. Fails with {@link LogUnavailableException} where the log does not answer.
     *
     * @param before where the page before ended; absent for the newest
     * @param most how many to return
     */
    Page page(String district, String feed, OptionalLong before, int most);

    /**
     * @param rejections newest first
     * @param next where the next page begins; absent where this is the last one
     */
    record Page(List<Rejection> rejections, OptionalLong next) {

        public Page {
            rejections = List.copyOf(rejections);
        }
    }
}
