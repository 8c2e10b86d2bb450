package io.rollcall.gateway.platform.feishu;

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
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Results of punches ({@code attendance/v1/user_tasks/query}, 查询打卡结果), department by department: fifty persons a call. What is still to come ({@code Todo}), or says nothing, is passed over. */
final class PollAttendance implements Poll {

    private static final int MOST_USERS = 50;
    private static final int MOST_DAYS = 30;
    private static final String PAGE = "50";
    private static final Map<String, Found> RESULTS = Map.of(
            "Normal", Found.NORMAL,
            "Late", Found.LATE,
            "SeriousLate", Found.LATE,
            "Early", Found.EARLY,
            "Lack", Found.MISSING,
            "NoNeedCheck", Found.NOT_REQUIRED);

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
        TreeSet<String> departments = new TreeSet<>();
        for (String department : DepartmentList.named(round.feed())) {
            departments.add(department);
            Call below = Call.get("/open-apis/contact/v3/departments/" + department + "/children")
                    .with("fetch_child", "true")
                    .with("page_size", PAGE);
            Pages.each(
                    round,
                    below,
                    page -> page.objects("items")
                            .forEach(item -> item.text("open_department_id").ifPresent(departments::add)));
        }
        return List.copyOf(departments);
    }

    @Override
    public void run(String department, PollRound round) {
        List<String> users = new ArrayList<>();
        Call members = Call.get("/open-apis/contact/v3/users/find_by_department")
                .with("user_id_type", "user_id")
                .with("department_id", department)
                .with("page_size", PAGE);
        Pages.each(
                round,
                members,
                page -> page.objects("items")
                        .forEach(user -> user.text("user_id").ifPresent(users::add)));
        for (int start = 0; start < users.size(); start += MOST_USERS) {
            List<String> some = users.subList(start, Math.min(start + MOST_USERS, users.size()));
            JsonMessage data = round.ask(results(round.feed(), some)).object("data");
            round.say(data.objects("user_task_results").stream()
                    .flatMap(day -> ofDay(day, round.feed()))
                    .toList());
        }
    }

    private static Call results(PlatformFeed feed, List<String> users) {
        List<LocalDate> days = PollDays.of(feed, "attendance", MOST_DAYS);
        return Call.post(
                        "/open-apis/attendance/v1/user_tasks/query",
                        Map.of(
                                "user_ids", users,
                                "check_date_from", number(days.getFirst()),
                                "check_date_to", number(days.getLast())))
                .with("employee_type", "employee_id");
    }

    private static int number(LocalDate day) {
        return Integer.parseInt(day.format(DateTimeFormatter.BASIC_ISO_DATE));
    }

    /** One working day of one person, with its shifts. */
    private static Stream<Polled> ofDay(JsonMessage day, PlatformFeed feed) {
        Optional<String> user = day.text("user_id");
        Optional<LocalDate> date = date(day.text("day").orElse(""));
        if (user.isEmpty() || date.isEmpty()) {
            String own = day.text("result_id").orElse("");
            return Stream.of(Polled.unreadable(feed, user.isEmpty() ? "user_id" : "day", own));
        }
        return day.objects("records").stream()
                .flatMap(shift -> Stream.of(
                        slot(shift, "check_in", Duty.ARRIVAL, user.get(), date.get()),
                        slot(shift, "check_out", Duty.DEPARTURE, user.get(), date.get())))
                .flatMap(Optional::stream)
                .flatMap(slot -> slot.polled(feed).stream());
    }

    private static Optional<SlotResult> slot(JsonMessage shift, String which, Duty duty, String user, LocalDate date) {
        Optional<Found> found = shift.text(which + "_result").map(RESULTS::get);
        Optional<Instant> scheduled = Moments.seconds(shift, which + "_shift_time");
        if (found.isEmpty() || scheduled.isEmpty()) {
            return Optional.empty();
        }
        Instant punched =
                Moments.seconds(shift.object(which + "_record"), "check_time").orElse(scheduled.get());
        return Optional.of(new SlotResult(user, date, duty, scheduled.get(), punched, found.get()));
    }

    private static Optional<LocalDate> date(String number) {
        try {
            return Optional.of(LocalDate.parse(number, DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
