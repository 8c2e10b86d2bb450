package io.rollcall.standalone.endtoend;

import io.rollcall.event.DirectoryEntry;
import io.rollcall.event.DirectoryEntry.CalendarDay;
import io.rollcall.event.DirectoryEntry.District;
import io.rollcall.event.DirectoryEntry.DistrictClock;
import io.rollcall.event.DirectoryEntry.SubDistrict;
import io.rollcall.simulator.client.GatewayClient;
import io.rollcall.simulator.client.RetryPolicy;
import io.rollcall.standalone.data.CockpitLogin;
import io.rollcall.standalone.data.Refusal;
import io.rollcall.standalone.send.EventFile;
import io.rollcall.standalone.send.SendEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** A school of the demo's district that reports by posting files, as a school's platform would. */
final class School {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String DISTRICT = CockpitLogin.BUREAU.district();
    private static final int ENROLLED = 40;

    private final Machine machine;
    private final String code;
    private final LocalDate today = LocalDate.now(ZONE);
    private final String key;
    private int posts;

    /** Registers the school, with a morning session today, and opens a feed for it. */
    School(Machine machine, String code) throws IOException, InterruptedException {
        this.machine = machine;
        this.code = code;
        try (GatewayClient client = new GatewayClient(machine.gateway(), RetryPolicy.PATIENT)) {
            String operator = machine.secrets().operatorKey();
            client.putDirectory(operator, directory());
            this.key = client.putFeed(operator, DISTRICT, "feed-" + code, List.of(code));
        }
    }

    String key() {
        return key;
    }

    /** Posts a mark for each of the pupils of these numbers; returns once they are acknowledged. */
    SendEvents.Sent post(String status, int first, int last) throws IOException, InterruptedException, Refusal {
        posts++;
        List<String> lines = new ArrayList<>();
        for (int pupil = first; pupil <= last; pupil++) {
            lines.add(event(status, pupil));
        }
        Path file = Files.write(machine.data().root().resolve(code + "-" + posts + ".ndjson"), lines);
        return new SendEvents(machine.gateway(), key, System.out::println).send(new EventFile(file));
    }

    /** Posts the last file again, as a platform does that missed the answer. */
    SendEvents.Sent repost() throws IOException, InterruptedException, Refusal {
        Path file = machine.data().root().resolve(code + "-" + posts + ".ndjson");
        return new SendEvents(machine.gateway(), key, System.out::println).send(new EventFile(file));
    }

    /** How many the warehouse shows an analyst under one of the columns. */
    long figure(String column) throws IOException, SQLException {
        return machine.ask("SELECT %s FROM analytics.attendance_daily WHERE district = '%s' AND school_code = '%s'"
                .formatted(column, DISTRICT, code));
    }

    /** A mark for the pupil of this number, on one line. */
    String event(String status, int pupil) {
        ZonedDateTime time =
                today.atTime(LocalTime.of(7, 40)).plusMinutes(posts).atZone(ZONE);
        return """
                {"specversion":"1.0","type":"io.rollcall.attendance.v1","source":"/%1$s/%2$s","id":"%2$s-%3$d-%4$d","time":"%5$s",\
                "data":{"school":"%2$s","date":"%6$s","session":"AM","person":{"namespace":"sis","id":"P-%4$d"},"status":"%7$s"}}""".formatted(
                DISTRICT, code, posts, pupil, DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time), today, status);
    }

    private List<DirectoryEntry> directory() {
        return List.of(
                new District(DISTRICT, "海珠区", ZONE, DistrictClock.DATA),
                new SubDistrict(DISTRICT, "north", "North"),
                new DirectoryEntry.School(
                        DISTRICT, code, "School " + code, "PRIMARY", "north", today.minusDays(30), ENROLLED, 4),
                new CalendarDay(DISTRICT, CalendarDay.ALL_SCHOOLS, today, List.of("AM")));
    }
}
