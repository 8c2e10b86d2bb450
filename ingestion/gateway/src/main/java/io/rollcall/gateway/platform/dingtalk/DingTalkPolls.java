package io.rollcall.gateway.platform.dingtalk;

import io.rollcall.gateway.platform.poll.Poll;
import java.util.List;

/** What DingTalk only tells when asked. */
public final class DingTalkPolls {

    public static final String PLATFORM = "dingtalk";

    private DingTalkPolls() {}

    public static List<Poll> all() {
        return List.of(new PollAttendance(new DingTalkOapi()));
    }
}
