package io.rollcall.gateway.platform.wecom;

import io.rollcall.gateway.platform.poll.Dialect;
import io.rollcall.gateway.platform.poll.Poll;
import io.rollcall.gateway.platform.poll.PollDirectory;
import io.rollcall.gateway.roster.TakeSchoolList;
import java.util.List;

/** What WeCom only tells when asked. */
public final class WeComPolls {

    public static final String PLATFORM = "wecom";

    private WeComPolls() {}

    public static List<Poll> all(TakeSchoolList takeList) {
        Dialect dialect = new WeComApi();
        return List.of(
                new PollCheckIns(dialect),
                new PollHealthReports(dialect),
                new PollLiveClasses(dialect),
                new PollDirectory(dialect, new SchoolClasses(), takeList));
    }
}
