package io.rollcall.warehouse.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How did a day's roll call come in, minute by minute? Sessions in the order AM, PM, DAY; minutes in which nothing came are left out. The last point of a session equals its figures. */
@FunctionalInterface
public interface DayCurve {

    /** For one school where it is given, else for the whole district. */
    List<CurvePoint> ask(String district, LocalDate date, Optional<String> school);
}
