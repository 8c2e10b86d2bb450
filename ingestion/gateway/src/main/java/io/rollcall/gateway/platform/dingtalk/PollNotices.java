package io.rollcall.gateway.platform.dingtalk;

import io.rollcall.event.DeclaredOccasion;
import io.rollcall.event.Status;
import io.rollcall.gateway.intake.Adapted;
import io.rollcall.gateway.platform.JsonMessage;
import io.rollcall.gateway.platform.PlatformFeed;
import io.rollcall.gateway.platform.poll.Call;
import io.rollcall.gateway.platform.poll.Dialect;
import io.rollcall.gateway.platform.poll.NoticeReceipts;
import io.rollcall.gateway.platform.poll.Poll;
import io.rollcall.gateway.platform.poll.PollRound;
import io.rollcall.gateway.platform.poll.Polled;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who has read a notice by now ({@code message/corpconversation/getsendresult}, 工作通知消息的发送结果). A notice is asked for whose declared id is the task's, for the 24 hours for which
 * DingTalk tells. It does not tell when somebody read it: that is between two rounds.
 */
final class PollNotices implements Poll {

    private static final Duration TOLD = Duration.ofHours(24);
    private static final Map<String, Status> LISTS = lists();

    private final Dialect dialect;
    private final InstantSource clock;

    PollNotices(Dialect dialect, InstantSource clock) {
        this.dialect = dialect;
        this.clock = clock;
    }

    private static Map<String, Status> lists() {
        Map<String, Status> lists = new LinkedHashMap<>();
        lists.put("invalid_user_id_list", Status.FAILED);
        lists.put("failed_user_id_list", Status.FAILED);
        lists.put("forbidden_user_id_list", Status.BLOCKED);
        lists.put("unread_user_id_list", Status.SENT);
        lists.put("read_user_id_list", Status.READ);
        return lists;
    }

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public List<String> steps(PollRound round) {
        return NoticeReceipts.open(round.feed(), TOLD, "\\d{1,18}");
    }

    @Override
    public void run(String task, PollRound round) {
        PlatformFeed feed = round.feed();
        Optional<DeclaredOccasion> notice = NoticeReceipts.find(feed, TOLD, task);
        if (notice.isEmpty()) {
            return;
        }
        Instant asked = clock.instant();
        Instant before = round.toldUntil()
                .filter(told -> told.isAfter(notice.get().opens()))
                .orElse(notice.get().opens());
        Adapted.Timing timing = Adapted.Timing.by(asked, Duration.between(before, asked));
        JsonMessage result = round.ask(Call.post(
                        "/topapi/message/corpconversation/getsendresult",
                        Map.of("agent_id", agent(feed), "task_id", Long.parseLong(task))))
                .object("send_result");
        List<Polled> receipts = new ArrayList<>();
        LISTS.forEach((list, status) -> result.texts(list)
                .forEach(user -> receipts.add(NoticeReceipts.of(feed, notice.get(), user, status, timing))));
        round.say(receipts);
    }

    private static long agent(PlatformFeed feed) {
        String agent = feed.require("agentId");
        if (!agent.matches("\\d{1,18}")) {
            throw feed.wrong("agentId");
        }
        return Long.parseLong(agent);
    }
}
