package io.rollcall.gateway.platform.poll;

import java.util.List;

/** Something that a platform only tells when asked. It only asks and translates: how often, how fast and what is new since the last time is decided around it. */
public interface Poll {

    /** As the feed's file says how often: {@code poll.NAME=PT10M}. */
    String name();

    Dialect dialect();

    /** What a round walks through, in an order that does not change while nothing is added: departments, notices, days. Codes that name no person. */
    List<String> steps(PollRound round);

    /** Says everything that one step holds. It may come twice, as a whole or from a cursor on that it said it had {@link PollRound#reached reached}. */
    void run(String step, PollRound round);
}
