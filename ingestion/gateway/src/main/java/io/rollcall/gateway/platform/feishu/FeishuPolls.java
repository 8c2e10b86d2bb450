package io.rollcall.gateway.platform.feishu;

import io.rollcall.gateway.platform.poll.Dialect;
import io.rollcall.gateway.platform.poll.Poll;
import java.util.List;

/** What Feishu only tells when asked. */
public final class FeishuPolls {

    public static final String PLATFORM = "feishu";

    private FeishuPolls() {}

    public static List<Poll> all() {
        Dialect dialect = new FeishuApi();
        return List.of(new PollAttendance(dialect), new PollNotices(dialect));
    }
}
