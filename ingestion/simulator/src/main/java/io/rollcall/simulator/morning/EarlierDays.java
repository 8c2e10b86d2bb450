package io.rollcall.simulator.morning;

import io.rollcall.event.Feed;
import io.rollcall.event.Session;
import io.rollcall.simulator.client.DeliveryTotals;
import io.rollcall.simulator.client.EventSender;
import io.rollcall.simulator.client.GatewayClient;
import io.rollcall.simulator.district.DistrictPlan;
import io.rollcall.simulator.event.EventStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The school days before a morning, as they stood in the end: one event a pupil, beside the morning and no faster than {@link Past} says, so that the morning stays fresh.
 *
 * <p>An event is the last one that the day's own morning has of the pupil, with its id and time. So a day that was the morning of an earlier start is told nothing new but
 * what a silent school had kept back, and what trickled after that morning stands, being later.
 */
public final class EarlierDays {

    /** Few, so that a gateway that is slow holds these up and not the morning. */
    private static final int IN_FLIGHT = 2;

    private static final Duration TICK = Duration.ofMillis(100);

    private final DistrictPlan plan;
    private final List<LocalDate> dates;
    private final int eventsPerTick;

    public EarlierDays(DistrictPlan plan, LocalDate morning, Past past) {
        this.plan = plan;
        this.dates = past.before(morning);
        this.eventsPerTick = (int) Math.ceilDiv(past.eventsPerSecond() * TICK.toMillis(), 1_000);
    }

    /** In the order of sending. */
    public List<LocalDate> dates() {
        return dates;
    }

    /** Puts the days into the directory's calendar, and sends them. Returns once all of it is acknowledged; an interrupted thread stops at once. */
    public DeliveryTotals run(GatewayClient client, String operatorKey) throws InterruptedException {
        if (dates.isEmpty()) {
            return DeliveryTotals.NONE;
        }
        client.putDirectory(operatorKey, plan.directory(dates, List.of(Session.AM.name())));
        String key = client.putFeed(operatorKey, plan.code(), Morning.FEED, List.of(Feed.ALL_SCHOOLS));
        try (EventSender sender = client.sender(key, IN_FLIGHT)) {
            EventStream events = new EventStream(sender::send);
            for (LocalDate date : dates) {
                send(date, events);
            }
            return sender.finish();
        }
    }

    private void send(LocalDate date, EventStream events) throws InterruptedException {
        MorningDay day = new MorningDay(plan.code(), plan.zone(), date);
        int gathered = 0;
        for (int school = 0; school < plan.schools().size(); school++) {
            for (Statement statement : standing(plan, date, school)) {
                events.append(statement.event(day));
                gathered++;
                if (gathered % eventsPerTick == 0) {
                    events.flush();
                    Thread.sleep(TICK);
                }
            }
        }
        events.flush();
    }

    /** What a school said last of each pupil on a day, whatever its platform's conduct. */
    static Collection<Statement> standing(DistrictPlan plan, LocalDate date, int school) {
        Map<Integer, Statement> last = new TreeMap<>();
        new DistrictDay(plan, date)
                .write(
                        school,
                        Conduct.PUNCTUAL,
                        sending -> last.merge(sending.statement().pupil(), sending.statement(), EarlierDays::later));
        return last.values();
    }

    private static Statement later(Statement one, Statement other) {
        return other.second() > one.second() ? other : one;
    }
}
