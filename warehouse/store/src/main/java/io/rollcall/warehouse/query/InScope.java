package io.rollcall.warehouse.query;

/**
 * What of a question's SQL keeps to the schools of a {@link Scope}, by the directory as of a day. The question has to name {@code asked_district}, {@code asked_date},
 * {@code asked_part}, {@code asked_kind} and {@code asked_school}.
 */
final class InScope {

    private InScope() {}

    /** A condition on the column that has the school's code. */
    static String sql(String school) {
        return """
                (asked_school = '' OR %1$s = asked_school)
                AND ((asked_part = '' AND asked_kind = '') OR %1$s IN (
                    SELECT school FROM rollcall.school AS version FINAL
                    WHERE district = asked_district AND effective_from <= asked_date
                    GROUP BY school
                    HAVING (asked_part = '' OR argMax(version.sub_district, version.effective_from) = asked_part)
                        AND (asked_kind = '' OR argMax(version.school_kind, version.effective_from) = asked_kind)
                ))
                """.formatted(school);
    }

    /** The same for a question that knows for which part it is asked: looking for all schools' parts and kinds would have to be planned too. */
    static String sql(String school, Scope scope) {
        return scope.subDistrict().isEmpty() && scope.schoolKind().isEmpty()
                ? "(asked_school = '' OR %s = asked_school)".formatted(school)
                : sql(school);
    }
}
