package io.rollcall.warehouse.generation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A kind of occasion of a district, from a day to a day, both included. */
public record Scope(String district, String kind, LocalDate from, LocalDate to) {

    static final String SQL = "district = ? AND kind = ? AND date BETWEEN toDate(?) AND toDate(?)";

    /** Whether only their days may differ. */
    public boolean isOfSame(Scope other) {
        return district.equals(other.district) && kind.equals(other.kind);
    }

    public boolean holds(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }

    /** What is left of it without these days. */
    public List<Scope> without(LocalDate first, LocalDate last) {
        if (last.isBefore(from) || first.isAfter(to)) {
            return List.of(this);
        }
        List<Scope> left = new ArrayList<>();
        if (first.isAfter(from)) {
            left.add(new Scope(district, kind, from, first.minusDays(1)));
        }
        if (last.isBefore(to)) {
            left.add(new Scope(district, kind, last.plusDays(1), to));
        }
        return left;
    }

    /** What is to be bound. */
    List<String> arguments() {
        return List.of(district, kind, from.toString(), to.toString());
    }
}
