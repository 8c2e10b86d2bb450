package io.rollcall.warehouse.query;

import java.time.LocalDate;
import java.util.List;

/** How did the roll call of a part of a district come in on a day, minute by minute? Sessions in the order AM, PM, DAY; minutes in which nothing came are left out. The last point of a session equals its figures. */
@FunctionalInterface
public interface DayCurve {

    List<CurvePoint> ask(String district, LocalDate date, Scope scope);
}
