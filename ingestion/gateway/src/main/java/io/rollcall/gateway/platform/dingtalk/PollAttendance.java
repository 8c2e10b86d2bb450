package io.rollcall.gateway.platform.dingtalk;

import io.rollcall.gateway.platform.Duty;
import io.rollcall.gateway.platform.JsonMessage;
import io.rollcall.gateway.platform.PlatformFeed;
import io.rollcall.gateway.platform.poll.Call;
import io.rollcall.gateway.platform.poll.Dialect;
import io.rollcall.gateway.platform.poll.Moments;
import io.rollcall.gateway.platform.poll.Poll;
import io.rollcall.gateway.platform.poll.PollDays;
import io.rollcall.gateway.platform.poll.PollRound;
import io.rollcall.gateway.platform.poll.Polled;
import io.rollcall.gateway.platform.poll.SlotResult;
import io.rollcall.gateway.platform.poll.SlotResult.Found;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Results of punches ({@code /attendance/list}, 获取打卡结果), department by department: of each slot of a person's timetable whether they were in time. Fifty persons and fifty
 * results a call, seven days at most, by DingTalk's own limits.
 */
final class PollAttendance implements Poll {

    private static final int MOST_USERS = 50;
    private static final int PAGE = 50;
    private static final int MOST_DAYS = 7;
    private static final Map<String, Found> RESULTS = Map.of(
            "Normal", Found.NORMAL,
            "Late", Found.LATE,
            "SeriousLate", Found.LATE,
            "Early", Found.EARLY,
            "Absenteeism", Found.ABSENT,
            "NotSigned", Found.MISSING);
    private static final Map<String, Duty> DUTIES = Map.of("OnDuty", Duty.ARRIVAL, "OffDuty", Duty.DEPARTURE);

    private final Dialect dialect;

    PollAttendance(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public String name() {
        return "attendance";
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public List<String> steps(PollRound round) {
        return new Departments(round).all();
    }

    @Override
    public void run(String department, PollRound round) {
        List<String> users = new Departments(round).usersOf(department);
        for (int start = 0; start < users.size(); start += MOST_USERS) {
            List<String> some = users.subList(start, Math.min(start + MOST_USERS, users.size()));
            int offset = 0;
            boolean hasMore = true;
            while (hasMore) {
                JsonMessage page = round.ask(page(round.feed(), some, offset));
                List<JsonMessage> results = page.objects("recordresult");
                round.say(results.stream()
                        .flatMap(result -> polled(result, round.feed()).stream())
                        .toList());
                hasMore = page.isTrue("hasMore") && !results.isEmpty();
                offset += results.size();
            }
        }
    }

    private static Call page(PlatformFeed feed, List<String> users, int offset) {
        List<LocalDate> days = PollDays.of(feed, "attendance", MOST_DAYS);
        return Call.post(
                "/attendance/list",
                Map.of(
                        "workDateFrom", days.getFirst() + " 00:00:00",
                        "workDateTo", days.getLast() + " 00:00:00",
                        "userIdList", users,
                        "offset", offset,
                        "limit", PAGE));
    }

    private static Optional<Polled> polled(JsonMessage result, PlatformFeed feed) {
        List<String> missing = new ArrayList<>();
        String user = need(result.text("userId"), "userId", missing);
        String type = need(result.text("checkType").filter(DUTIES::containsKey), "checkType", missing);
        String said = need(result.text("timeResult").filter(RESULTS::containsKey), "timeResult", missing);
        Optional<Instant> scheduled = Moments.millis(result, "baseCheckTime");
        Optional<Instant> workDate = Moments.millis(result, "workDate");
        if (scheduled.isEmpty() || workDate.isEmpty()) {
            missing.add(scheduled.isEmpty() ? "baseCheckTime" : "workDate");
        }
        if (!missing.isEmpty()) {
            return Optional.of(Polled.unreadable(
                    feed, missing.getFirst(), user, result.text("id").orElse("")));
        }
        Found found = RESULTS.getOrDefault(said, Found.NORMAL);
        Instant slot = scheduled.orElseThrow();
        Instant punched = found == Found.MISSING
                ? slot
                : Moments.millis(result, "userCheckTime").orElse(slot);
        return new SlotResult(
                        user,
                        feed.dayOf(workDate.orElseThrow()),
                        DUTIES.getOrDefault(type, Duty.ARRIVAL),
                        slot,
                        punched,
                        found)
                .polled(feed);
    }

    private static String need(Optional<String> text, String field, List<String> missing) {
        if (text.isEmpty()) {
            missing.add(field);
        }
        return text.orElse("");
    }
}
