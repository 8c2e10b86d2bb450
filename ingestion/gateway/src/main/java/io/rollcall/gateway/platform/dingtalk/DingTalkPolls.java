package io.rollcall.gateway.platform.dingtalk;

import io.rollcall.gateway.platform.poll.Dialect;
import io.rollcall.gateway.platform.poll.Poll;
import io.rollcall.gateway.platform.poll.PollDirectory;
import io.rollcall.gateway.roster.TakeSchoolList;
import java.time.InstantSource;
import java.util.List;

/** What DingTalk only tells when asked. */
public final class DingTalkPolls {

    public static final String PLATFORM = "dingtalk";

    private DingTalkPolls() {}

    public static List<Poll> all(InstantSource clock, TakeSchoolList takeList) {
        Dialect older = new DingTalkOapi();
        return List.of(
                new PollAttendance(older),
                new PollNotices(older, clock),
                new PollForms(new DingTalkV1()),
                new PollDirectory(older, new SchoolClasses(), takeList));
    }
}
