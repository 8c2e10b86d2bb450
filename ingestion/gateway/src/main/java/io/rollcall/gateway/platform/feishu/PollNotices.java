package io.rollcall.gateway.platform.feishu;

import io.rollcall.event.DeclaredOccasion;
import io.rollcall.event.Status;
import io.rollcall.gateway.intake.Adapted;
import io.rollcall.gateway.platform.JsonMessage;
import io.rollcall.gateway.platform.PlatformFeed;
import io.rollcall.gateway.platform.poll.Call;
import io.rollcall.gateway.platform.poll.Dialect;
import io.rollcall.gateway.platform.poll.Moments;
import io.rollcall.gateway.platform.poll.NoticeReceipts;
import io.rollcall.gateway.platform.poll.Poll;
import io.rollcall.gateway.platform.poll.PollRound;
import io.rollcall.gateway.platform.poll.Polled;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who has read a message, and when ({@code im/v1/messages/ID/read_users}, 查询消息已读状态), a hundred a call. A notice is asked for whose declared id is the message's, for the seven
 * days for which Feishu tells.
 */
final class PollNotices implements Poll {

    private static final Duration TOLD = Duration.ofDays(7);

    private final Dialect dialect;

    PollNotices(Dialect dialect) {
        this.dialect = dialect;
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
        return NoticeReceipts.open(round.feed(), TOLD, "om_[A-Za-z0-9_-]+");
    }

    @Override
    public void run(String message, PollRound round) {
        Optional<DeclaredOccasion> notice = NoticeReceipts.find(round.feed(), TOLD, message);
        if (notice.isEmpty()) {
            return;
        }
        Call readers = Call.get("/open-apis/im/v1/messages/" + message + "/read_users")
                .with("user_id_type", "user_id")
                .with("page_size", "100");
        Pages.each(
                round,
                readers,
                page -> round.say(page.objects("items").stream()
                        .map(reader -> polled(reader, notice.get(), round.feed()))
                        .toList()));
    }

    private static Polled polled(JsonMessage reader, DeclaredOccasion notice, PlatformFeed feed) {
        Optional<String> user = reader.text("user_id");
        Optional<Instant> time = Moments.millis(reader, "timestamp");
        if (user.isEmpty() || time.isEmpty()) {
            return Polled.unreadable(
                    feed,
                    user.isEmpty() ? "user_id" : "timestamp",
                    notice.occasion().name(),
                    user.orElse(""));
        }
        return NoticeReceipts.of(feed, notice, user.get(), Status.READ, Adapted.Timing.at(time.get()));
    }
}
