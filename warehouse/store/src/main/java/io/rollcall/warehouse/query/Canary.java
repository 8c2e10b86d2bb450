package io.rollcall.warehouse.query;

import io.rollcall.warehouse.row.CanaryDistrict;
import java.time.LocalDate;
import javax.sql.DataSource;

/** Where the one pupil of {@link CanaryDistrict} stands, asked by the very statement by which the cockpit asks for a district's schools. Safe to share between threads. */
public final class Canary {

    private final AskWarehouse warehouse;

    private Canary(AskWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    public static Canary over(DataSource warehouse) {
        return new Canary(new AskWarehouse(warehouse));
    }

    /** Whether it is counted as late that day; false where it is present or was not marked yet. */
    public boolean isLate(LocalDate date) {
        return AskSchoolsNow.counted(warehouse, CanaryDistrict.CODE, date).stream()
                .anyMatch(figures -> figures.late() > 0);
    }
}
