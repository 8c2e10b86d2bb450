package io.rollcall.simulator.morning;

import io.rollcall.simulator.district.SchoolPlan;
import io.rollcall.simulator.event.CheckIn;
import io.rollcall.simulator.event.CheckIn.Field;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** The lesson swaps and approvals that a school asked for in the three weeks before a morning and early on it, each moved on as far as it had got by then. */
final class RequestsScript {

    private static final String SWAP = "LESSON_SWAP";
    private static final String APPROVAL = "APPROVAL";
    private static final int DAYS = 21;
    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final int FIRST_HOUR = 8;
    private static final int AFTER_HOURS = 17;

    private final MorningDay day;
    private final SplittableRandom random;
    private final OffsetDateTime now;
    private final List<CheckIn> moves = new ArrayList<>();
    private int requests;

    RequestsScript(MorningDay day) {
        this.day = day;
        this.random = new SplittableRandom(29 * day.date().toEpochDay());
        this.now = day.date().atTime(MORNING).atZone(day.zone()).toOffsetDateTime();
    }

    List<CheckIn> moves() {
        return moves;
    }

    void write(SchoolPlan school) {
        requests = 0;
        for (int before = DAYS; before > 0; before--) {
            LocalDate date = day.date().minusDays(before);
            if (date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
                int swaps = random.nextInt(3);
                for (int i = 0; i < swaps; i++) {
                    writeSwap(school, date);
                }
                if (random.nextInt(4) == 0) {
                    writeApproval(school, date);
                }
            }
        }
    }

    /** The colleague answers within hours, the head of teaching within another day. */
    private void writeSwap(SchoolPlan school, LocalDate date) {
        String request = request(school, date);
        OffsetDateTime asked = asked(date);
        OffsetDateTime answered = atWork(asked.plus(minutes(10, 300)));
        OffsetDateTime decided = atWork(answered.plus(minutes(30, 1500)));
        double fate = random.nextDouble();
        move(school, date, SWAP, request, asked, "REQUESTED");
        if (fate < 0.12) {
            move(school, date, SWAP, request, answered, "DECLINED");
        } else if (fate < 0.96) {
            move(school, date, SWAP, request, answered, "AGREED");
            move(school, date, SWAP, request, decided, fate < 0.18 ? "REJECTED" : "APPROVED");
            if (fate > 0.5) {
                move(school, date, SWAP, request, decided.plusDays(7), "ARCHIVED");
            }
        }
    }

    /** The bureau takes days. */
    private void writeApproval(SchoolPlan school, LocalDate date) {
        String request = request(school, date);
        OffsetDateTime asked = asked(date);
        double fate = random.nextDouble();
        move(school, date, APPROVAL, request, asked, "REQUESTED");
        if (fate < 0.85) {
            OffsetDateTime decided = atWork(asked.plus(minutes(600, 11_000)));
            move(school, date, APPROVAL, request, decided, fate < 0.1 ? "REJECTED" : "APPROVED");
        }
    }

    /** What lies after the morning has not happened yet. */
    private void move(
            SchoolPlan school, LocalDate date, String procedure, String request, OffsetDateTime at, String status) {
        if (at.isBefore(now)) {
            moves.add(new CheckIn(
                    "process",
                    request + '-' + status,
                    at,
                    day.district(),
                    school.code(),
                    date,
                    "",
                    List.of(
                            new Field("procedure", procedure),
                            new Field("request", request),
                            new Field("status", status))));
        }
    }

    private String request(SchoolPlan school, LocalDate date) {
        requests++;
        return DateTimeFormatter.BASIC_ISO_DATE.format(date)
                + String.format(Locale.ROOT, "-%s-R%03d", school.code(), requests);
    }

    private OffsetDateTime asked(LocalDate date) {
        return date.atTime(LocalTime.of(FIRST_HOUR, 0))
                .plusMinutes(random.nextInt(530))
                .atZone(day.zone())
                .toOffsetDateTime();
    }

    /** Nobody decides at night. */
    private static OffsetDateTime atWork(OffsetDateTime at) {
        if (at.getHour() >= AFTER_HOURS) {
            return at.plusDays(1).withHour(FIRST_HOUR);
        }
        return at.getHour() < FIRST_HOUR ? at.withHour(FIRST_HOUR) : at;
    }

    private Duration minutes(int least, int most) {
        return Duration.ofMinutes(random.nextInt(least, most));
    }
}
