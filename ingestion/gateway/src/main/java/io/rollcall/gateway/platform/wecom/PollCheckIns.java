package io.rollcall.gateway.platform.wecom;

import io.rollcall.gateway.platform.Duty;
import io.rollcall.gateway.platform.JsonMessage;
import io.rollcall.gateway.platform.PlatformFeed;
import io.rollcall.gateway.platform.poll.Call;
import io.rollcall.gateway.platform.poll.DepartmentList;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Check-ins of the timetable ({@code checkin/getcheckindata}, 打卡记录), department by department: a hundred persons a call, thirty days at most, by WeCom's own limits. */
final class PollCheckIns implements Poll {

    private static final int MOST_USERS = 100;
    private static final int MOST_DAYS = 30;

    /** 上下班打卡: those outside of a timetable are at no slot. */
    private static final int OF_THE_TIMETABLE = 1;

    private static final Map<String, Duty> DUTIES = Map.of("上班打卡", Duty.ARRIVAL, "下班打卡", Duty.DEPARTURE);

    private final Dialect dialect;

    PollCheckIns(Dialect dialect) {
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
        return DepartmentList.of(round.feed());
    }

    @Override
    public void run(String department, PollRound round) {
        List<String> users = round
                .ask(Call.get("/cgi-bin/user/simplelist")
                        .with("department_id", department)
                        .with("fetch_child", "1"))
                .objects("userlist")
                .stream()
                .flatMap(user -> user.text("userid").stream())
                .toList();
        for (int start = 0; start < users.size(); start += MOST_USERS) {
            List<String> some = users.subList(start, Math.min(start + MOST_USERS, users.size()));
            round.say(round.ask(checkIns(round.feed(), some)).objects("checkindata").stream()
                    .flatMap(checkIn -> polled(checkIn, round.feed()).stream())
                    .toList());
        }
    }

    private static Call checkIns(PlatformFeed feed, List<String> users) {
        List<LocalDate> days = PollDays.of(feed, "attendance", MOST_DAYS);
        return Call.post(
                "/cgi-bin/checkin/getcheckindata",
                Map.of(
                        "opencheckindatatype",
                        OF_THE_TIMETABLE,
                        "starttime",
                        startOf(days.getFirst(), feed),
                        "endtime",
                        startOf(days.getLast().plusDays(1), feed) - 1,
                        "useridlist",
                        users));
    }

    private static long startOf(LocalDate day, PlatformFeed feed) {
        return day.atStartOfDay(feed.zone()).toEpochSecond();
    }

    /** What is at no slot of the timetable says nothing; a schedule of 0 means that there is none, then the check-in's own time tells the slot. */
    private static Optional<Polled> polled(JsonMessage checkIn, PlatformFeed feed) {
        String type = checkIn.text("checkin_type").orElse("");
        if (type.equals("外出打卡")) {
            return Optional.empty();
        }
        Optional<String> user = checkIn.text("userid");
        Optional<Instant> time = Moments.seconds(checkIn, "checkin_time");
        if (user.isEmpty() || time.isEmpty() || !DUTIES.containsKey(type)) {
            String missing = user.isEmpty() ? "userid" : time.isEmpty() ? "checkin_time" : "checkin_type";
            return Optional.of(Polled.unreadable(feed, missing, user.orElse(""), type));
        }
        Duty duty = DUTIES.getOrDefault(type, Duty.ARRIVAL);
        Instant scheduled = Moments.seconds(checkIn, "sch_checkin_time").orElse(time.get());
        Found found = found(checkIn.text("exception_type").orElse(""), duty);
        return new SlotResult(user.get(), feed.dayOf(scheduled), duty, scheduled, time.get(), found).polled(feed);
    }

    /** A list; the place, the network and the device are no matter of time. */
    private static Found found(String exceptions, Duty duty) {
        List<String> all = Arrays.asList(exceptions.split("[;；]"));
        if (all.contains("未打卡")) {
            return Found.MISSING;
        }
        if (all.contains("时间异常")) {
            return duty == Duty.ARRIVAL ? Found.LATE : Found.EARLY;
        }
        return Found.NORMAL;
    }
}
