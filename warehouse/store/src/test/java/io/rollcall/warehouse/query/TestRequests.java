package io.rollcall.warehouse.query;

import io.rollcall.warehouse.RealWarehouse;
import io.rollcall.warehouse.TestDistrict;
import io.rollcall.warehouse.row.StatusChangeRow;
import io.rollcall.warehouse.row.Tables;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** Lesson swaps and approvals of a {@link TestDistrict}; each of them and each of their changes is a number. */
final class TestRequests {

    private final RealWarehouse warehouse;
    private final TestDistrict district;

    TestRequests(RealWarehouse warehouse, TestDistrict district) {
        this.warehouse = warehouse;
        this.district = district;
    }

    /** Adds a change of a request that was made on a day, so long after the morning. */
    TestRequests add(
            String school, LocalDate date, String procedure, long request, long change, String status, Duration after) {
        StatusChangeRow row = new StatusChangeRow(
                district.code(),
                "PROCESS",
                Math.toIntExact(date.toEpochDay()),
                school,
                procedure,
                2,
                request,
                change,
                "UNKNOWN",
                status,
                "",
                "",
                "IN_PERSON",
                TestDistrict.MORNING.plus(after),
                TestDistrict.MORNING);
        warehouse.writer().insert(Tables.STATUS_CHANGE, List.of(row));
        return this;
    }
}
