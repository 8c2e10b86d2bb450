package io.rollcall.warehouse.generation;

import java.time.LocalDate;
import java.util.List;

/** A kind of occasion of a district, from a day to a day, both included. */
public record Scope(String district, String kind, LocalDate from, LocalDate to) {

    static final String SQL = "district = ? AND kind = ? AND date BETWEEN toDate(?) AND toDate(?)";

    /** What is to be bound. */
    List<String> arguments() {
        return List.of(district, kind, from.toString(), to.toString());
    }
}
