package io.rollcall.warehouse.query;

import java.time.ZoneId;

/**
 * What the directory says about a district itself.
 *
 * @param zone in which its days begin and end
 * @param dataClock true where the data is replayed: "today" is then {@link LatestDay}, not the machine's
 */
public record DistrictProfile(String district, String name, ZoneId zone, boolean dataClock) {}
