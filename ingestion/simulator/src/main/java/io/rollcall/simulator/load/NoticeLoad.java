package io.rollcall.simulator.load;

import io.rollcall.event.AudienceRole;
import io.rollcall.event.Kind;
import io.rollcall.event.Occasion;
import io.rollcall.event.Status;
import io.rollcall.simulator.client.EventSender;
import io.rollcall.simulator.client.GatewayClient;
import io.rollcall.simulator.district.DistrictPlan;
import io.rollcall.simulator.district.SchoolPlan;
import io.rollcall.simulator.event.Announcement;
import io.rollcall.simulator.event.CheckIn;
import io.rollcall.simulator.event.CheckIn.Field;
import io.rollcall.simulator.event.EventStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;

/** A notice to one guardian of every pupil of a made-up district, and their read receipts as a platform that is polled brings them: many at once, from all schools. */
public final class NoticeLoad {

    /** A poll's worth. */
    private static final Duration GATHERING = Duration.ofMillis(100);

    /** A prime: one guardian after the other of all schools in turn, and each once. */
    private static final long STRIDE = 1_000_003;

    private final GatewayClient gateway;
    private final String feedKey;
    private final DistrictPlan plan;
    private final LocalDate date;
    private final String notice;
    private final String[] schools;

    private NoticeLoad(GatewayClient gateway, String feedKey, DistrictPlan plan, LocalDate date, String notice) {
        this.gateway = gateway;
        this.feedKey = feedKey;
        this.plan = plan;
        this.date = date;
        this.notice = notice;
        this.schools = plan.schools().stream()
                .flatMap(school -> Collections.nCopies(school.enrolled(), school.code()).stream())
                .toArray(String[]::new);
    }

    static NoticeLoad publish(GatewayClient gateway, String feedKey, DistrictPlan plan, LocalDate date, String notice)
            throws InterruptedException {
        try (EventSender sender = gateway.sender(feedKey, 1)) {
            EventStream announcements = new EventStream(sender::send);
            for (SchoolPlan school : plan.schools()) {
                announcements.append(announcement(plan, school, date, notice));
            }
            announcements.flush();
            DistrictLoad.allAdmitted(sender.finish());
        }
        return new NoticeLoad(gateway, feedKey, plan, date, notice);
    }

    private static Announcement announcement(DistrictPlan plan, SchoolPlan school, LocalDate date, String notice) {
        return new Announcement(
                notice + "-" + school.code(),
                OffsetDateTime.now(plan.zone()),
                null,
                new Occasion(Kind.NOTICE, plan.code(), school.code(), date, notice),
                AudienceRole.GUARDIAN,
                school.enrolled(),
                List.of());
    }

    /** How many have been told. */
    public int audience() {
        return schools.length;
    }

    /**
     * Sends the receipt of everybody, evenly over a time; returns when all of them are acknowledged.
     *
     * @throws IllegalStateException where the gateway rejected one
     */
    public LoadResult send(Duration time) throws InterruptedException {
        double perSecond = schools.length * 1e9 / time.toNanos();
        LoadResult load = new SteadyLoad(gateway, feedKey, (events, index) -> events.append(receipt(index)), GATHERING)
                .run(perSecond, time);
        DistrictLoad.allAdmitted(load.totals());
        return load;
    }

    private CheckIn receipt(int index) {
        int person = (int) (index * STRIDE % schools.length);
        String id = notice + "-" + person;
        return new CheckIn(
                "notice-receipt",
                id,
                OffsetDateTime.now(plan.zone()),
                plan.code(),
                schools[person],
                date,
                id,
                List.of(new Field("notice", notice), new Field("status", Status.READ.name())));
    }
}
