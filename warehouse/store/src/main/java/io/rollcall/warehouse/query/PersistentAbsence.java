package io.rollcall.warehouse.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How many pupils of a part of the district were absent for a tenth, or half, of their sessions, by the newest month of the school year of that day that is published? Suppressed as published
 * (docs/decisions/0028-persistent-absence.md): a school whose figures are too small alone has no row of its own. Rows of several parts of the district belong to the whole district only.
 */
@FunctionalInterface
public interface PersistentAbsence {

    List<AbsenceRow> ask(String district, LocalDate date, Scope scope);

    /** How often a pupil has to be absent. */
    enum Degree {
        /** At a tenth of their sessions. */
        PERSISTENT,
        /** At half of them; these are among the persistently absent too. */
        SEVERE
    }

    /**
     * One row as it was published.
     *
     * @param month its last day
     * @param subDistrict "" for several parts together
     * @param subDistrictName as shown, "" where there is none
     * @param schoolKind "" for several schools together
     * @param school "" for several schools together
     * @param name the school's as of the month's last day, "" for several together
     * @param schools how many the row is about
     * @param pupils of whom any session is known
     * @param absentees those of them who were absent so often
     * @param least the least figure that is shown
     */
    record AbsenceRow(
            Degree degree,
            LocalDate month,
            String subDistrict,
            String subDistrictName,
            String schoolKind,
            String school,
            String name,
            long schools,
            long pupils,
            long absentees,
            Instant publishedAt,
            long least) {}
}
