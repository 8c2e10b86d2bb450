package io.rollcall.warehouse.publish;

import io.rollcall.warehouse.query.AskWarehouse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Publishes persistent absence, which grows from day to day: once a month, for two days of it would differ by single pupils. */
final class PublishMonths {

    private final ClosedMonths months;
    private final PublishedTables tables;
    private final SmallGroups rule;
    private final InstantSource clock;

    PublishMonths(DataSource warehouse, SmallGroups rule, InstantSource clock) {
        this.months = new ClosedMonths(new AskWarehouse(warehouse));
        this.tables = new PublishedTables(warehouse);
        this.rule = rule;
        this.clock = clock;
    }

    void publish(ClosedThrough closed, Consumer<MonthPublication> published) {
        for (LocalDate lastDay : months.unpublished(closed)) {
            SuppressedMonth month = new SuppressedMonth(
                    closed.district(),
                    lastDay,
                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    new GroupSchools(rule).of(months.absence(closed.district(), lastDay)));
            tables.write(month, rule.least());
            published.accept(month.asPublication());
        }
    }
}
