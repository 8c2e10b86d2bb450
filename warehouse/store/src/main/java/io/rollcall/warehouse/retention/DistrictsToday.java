package io.rollcall.warehouse.retention;

import static java.util.stream.Collectors.toMap;

import io.rollcall.warehouse.connection.WarehouseRefused;
import io.rollcall.warehouse.connection.WarehouseUnavailable;
import io.rollcall.warehouse.query.AskWarehouse;
import io.rollcall.warehouse.query.Freshness;
import io.rollcall.warehouse.query.Questions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Which day it is in each district, for its data: up to where the log is in the warehouse, and where a district's data is replayed (clock {@code DATA}), the newest day that it has. A warehouse that lags, or in which
 * a past year is replayed, keeps what belongs to its own today.
 */
public final class DistrictsToday {

    private static final String DISTRICTS = """
            SELECT directory.district AS district, zone, clock = 'DATA' AS data_clock, toString(newest.date) AS newest_day
            FROM rollcall.district AS directory FINAL
            INNER JOIN
            (
                SELECT district, max(counted.date) AS date FROM rollcall.school_count AS counted GROUP BY district
            ) AS newest ON newest.district = directory.district
            """;

    private record Found(String district, LocalDate today) {}

    private final AskWarehouse warehouse;
    private final Freshness freshness;

    public DistrictsToday(DataSource warehouse) {
        this.warehouse = new AskWarehouse(warehouse);
        this.freshness = Questions.over(warehouse).freshness();
    }

    /**
     * By district; one of which there is no data is not in it, and none while nothing of the log was read.
     *
     * @throws WarehouseUnavailable when it can be asked again later
     * @throws WarehouseRefused when it cannot
     */
    public Map<String, LocalDate> ask() {
        return freshness.ask().map(this::asOf).orElseGet(Map::of);
    }

    /** The day that the canary's marks are of, which has no directory and no time zone. */
    Optional<LocalDate> ofTheCanary() {
        return freshness.ask().map(through -> LocalDate.ofInstant(through, ZoneOffset.UTC));
    }

    private Map<String, LocalDate> asOf(Instant completeThrough) {
        return warehouse
                .list(
                        DISTRICTS,
                        row -> new Found(
                                row.getString("district"),
                                row.getBoolean("data_clock")
                                        ? LocalDate.parse(row.getString("newest_day"))
                                        : completeThrough
                                                .atZone(ZoneId.of(row.getString("zone")))
                                                .toLocalDate()))
                .stream()
                .collect(toMap(Found::district, Found::today));
    }
}
