package io.rollcall.warehouse.query;

import io.rollcall.warehouse.connection.WarehouseRefused;
import io.rollcall.warehouse.connection.WarehouseUnavailable;

/**
 * Every question. All are safe to share between threads, and any of them throws {@link WarehouseUnavailable} when it can be asked again later and
 * {@link WarehouseRefused} when it cannot.
 */
public record Questions(
        DistrictNow districtNow,
        SchoolsNow schoolsNow,
        DayCurve dayCurve,
        Freshness freshness,
        Districts districts,
        LatestDay latestDay) {}
