package io.rollcall.warehouse.publish;

import io.rollcall.warehouse.connection.WarehouseRefused;
import io.rollcall.warehouse.connection.WarehouseUnavailable;
import io.rollcall.warehouse.query.AskWarehouse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Publishes closed days to the analysts: each once, whatever is corrected afterwards, for two publications of one day could be subtracted from each other. The last of a day's inserts publishes it, so an attempt
 * that breaks off is not seen and may be repeated.
 */
public final class PublishDays {

    private final UnpublishedDays days;
    private final DayCounters counters;
    private final PublishedTables tables;
    private final SmallGroups rule;
    private final InstantSource clock;
    private final PublishOccasions occasions;
    private final PublishMonths months;

    public PublishDays(DataSource warehouse, SmallGroups rule, DayClosing closing, InstantSource clock) {
        this.days = new UnpublishedDays(warehouse, closing);
        this.counters = new DayCounters(new AskWarehouse(warehouse));
        this.tables = new PublishedTables(warehouse);
        this.rule = rule;
        this.clock = clock;
        this.occasions = new PublishOccasions(warehouse, rule, clock);
        this.months = new PublishMonths(warehouse, rule, clock);
    }

    /** How far each district's days are closed, where any is. */
    public List<ClosedThrough> closed() {
        return days.closed();
    }

    /**
     * Publishes what is closed and was not published before, oldest day first.
     *
     * @param first the first day that is looked at
     * @param published told of each day once its tables are there
     * @throws WarehouseUnavailable when it can succeed later
     * @throws WarehouseRefused when it will never succeed
     */
    public void publish(ClosedThrough closed, LocalDate first, Consumer<Publication> published) {
        for (LocalDate day : days.unpublished(closed.district(), first, closed.lastDay())) {
            SuppressedDay suppressed = suppressed(closed.district(), day);
            tables.write(suppressed, rule.least());
            published.accept(suppressed.asPublication());
        }
    }

    /**
     * Publishes the campaigns and notices that closed on a day that is closed itself, and were not published before.
     *
     * @throws WarehouseUnavailable when it can succeed later
     * @throws WarehouseRefused when it will never succeed
     */
    public void publishOccasions(ClosedThrough closed, Consumer<OccasionPublication> published) {
        occasions.publish(closed, published);
    }

    /**
     * Publishes the months that are closed to their last day, and were not published before, oldest first.
     *
     * @throws WarehouseUnavailable when it can succeed later
     * @throws WarehouseRefused when it will never succeed
     */
    public void publishMonths(ClosedThrough closed, Consumer<MonthPublication> published) {
        months.publish(closed, published);
    }

    private SuppressedDay suppressed(String district, LocalDate date) {
        return new SuppressedDay(
                district,
                date,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                groups(counters.classes(district, date), new GroupClasses(rule)::of),
                groups(counters.reasons(district, date), new GroupByName(rule, GroupByName.REASONS)::of),
                statuses(counters.answers(district, date)),
                liveClasses(counters.liveClasses(district, date)));
    }

    private Map<CheckIn, List<NamedGroup>> statuses(Map<CheckIn, Answers> answers) {
        Map<CheckIn, List<NamedGroup>> groups = new LinkedHashMap<>();
        answers.forEach((checkIn, found) -> {
            if (found.outsideTheLargestSchool() >= rule.least()) {
                groups.put(
                        checkIn,
                        new GroupByName(rule, GroupByName.STATUSES.getOrDefault(checkIn.kind(), Set.of()))
                                .of(found.byStatus()));
            }
        });
        return groups;
    }

    /** Nothing is put together: two classes of a school share people, so a sum of them would say of nobody how many there are. */
    private List<HeldClass> liveClasses(List<HeldClass> held) {
        return held.stream()
                .filter(live -> rule.mayShow(live.participants()) && rule.mayShow(live.absent()))
                .toList();
    }

    private static <K, F, G> Map<K, List<G>> groups(Map<K, F> figures, Function<F, List<G>> grouping) {
        Map<K, List<G>> groups = new LinkedHashMap<>();
        figures.forEach((key, found) -> groups.put(key, grouping.apply(found)));
        return groups;
    }
}
