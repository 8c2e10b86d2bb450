package io.rollcall.warehouse.query;

import java.time.LocalDate;

/** Where does a district stand on a day? */
@FunctionalInterface
public interface DistrictNow {

    DistrictFigures ask(String district, LocalDate date);
}
