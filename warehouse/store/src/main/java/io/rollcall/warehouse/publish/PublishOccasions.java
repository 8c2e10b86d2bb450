package io.rollcall.warehouse.publish;

import io.rollcall.warehouse.query.AskWarehouse;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Publishes campaigns and notices that have closed, each once and school by school. Every person of a school is in one group, so groups can be added up and subtracted from the live totals without telling a small one.
 */
final class PublishOccasions {

    /** How far a notice got with a recipient. One who confirmed has read. */
    static final Set<String> STAGES = Set.of(
            "READ_WITHIN_5_MINUTES",
            "READ_WITHIN_1_HOUR",
            "READ_WITHIN_1_DAY",
            "READ_LATER",
            "NOT_READ",
            "NOT_DELIVERED",
            "UNKNOWN");

    private static final String NOTICE = "NOTICE";

    private final ClosedOccasions occasions;
    private final PublishedTables tables;
    private final SmallGroups rule;
    private final InstantSource clock;

    PublishOccasions(DataSource warehouse, SmallGroups rule, InstantSource clock) {
        this.occasions = new ClosedOccasions(new AskWarehouse(warehouse));
        this.tables = new PublishedTables(warehouse);
        this.rule = rule;
        this.clock = clock;
    }

    void publish(ClosedThrough closed, Consumer<OccasionPublication> published) {
        for (ClosedOccasion occasion : occasions.unpublished(closed)) {
            SuppressedOccasion suppressed = suppressed(occasion);
            tables.write(suppressed, rule.least());
            published.accept(suppressed.asPublication());
        }
    }

    private SuppressedOccasion suppressed(ClosedOccasion occasion) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return occasion.kind().equals(NOTICE)
                ? new SuppressedOccasion(occasion, now, groups(occasions.reach(occasion), STAGES))
                : new SuppressedOccasion(occasion, now, groups(occasions.answers(occasion), Set.of()));
    }

    private Map<Audience, List<NamedGroup>> groups(Map<Audience, Map<String, Long>> people, Set<String> names) {
        Map<Audience, List<NamedGroup>> groups = new LinkedHashMap<>();
        people.forEach((audience, counts) -> groups.put(audience, new GroupByName(rule, names).of(counts)));
        return groups;
    }
}
