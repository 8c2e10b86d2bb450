package io.rollcall.warehouse.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** {@link Districts} over {@code rollcall.district}. */
final class AskDistricts implements Districts {

    private static final String ALL = """
            SELECT district, name, zone, clock = 'DATA' AS data_clock
            FROM rollcall.district FINAL
            """;

    private static final String ONE = ALL + "WHERE district = ?\n";

    private final AskWarehouse warehouse;

    AskDistricts(AskWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    @Override
    public Optional<DistrictProfile> ask(String district) {
        return warehouse.list(ONE, AskDistricts::profile, district).stream().findFirst();
    }

    List<DistrictProfile> all() {
        return warehouse.listFew(ALL, AskDistricts::profile);
    }

    private static DistrictProfile profile(ResultSet row) throws SQLException {
        return new DistrictProfile(
                row.getString("district"),
                row.getString("name"),
                ZoneId.of(row.getString("zone")),
                row.getBoolean("data_clock"));
    }
}
