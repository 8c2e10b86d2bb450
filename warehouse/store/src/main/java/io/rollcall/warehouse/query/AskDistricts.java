package io.rollcall.warehouse.query;

import java.time.ZoneId;
import java.util.Optional;

/** {@link Districts} over {@code rollcall.district}. */
final class AskDistricts implements Districts {

    private static final String SQL = """
            SELECT district, name, zone, clock = 'DATA' AS data_clock
            FROM rollcall.district FINAL
            WHERE district = ?
            """;

    private final AskWarehouse warehouse;

    AskDistricts(AskWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    @Override
    public Optional<DistrictProfile> ask(String district) {
        return warehouse
                .list(
                        SQL,
                        row -> new DistrictProfile(
                                row.getString("district"),
                                row.getString("name"),
                                ZoneId.of(row.getString("zone")),
                                row.getBoolean("data_clock")),
                        district)
                .stream()
                .findFirst();
    }
}
