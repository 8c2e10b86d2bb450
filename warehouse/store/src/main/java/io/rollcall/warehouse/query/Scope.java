package io.rollcall.warehouse.query;

/**
 * A part of a district: any of the three may be "", which stands for all.
 *
 * @param subDistrict the code of a part of the district
 * @param schoolKind such as {@code PRIMARY}
 * @param school the code of one school
 */
public record Scope(String subDistrict, String schoolKind, String school) {

    /** All of it. */
    public static final Scope DISTRICT = new Scope("", "", "");

    /** One school. */
    public static Scope ofSchool(String school) {
        return new Scope("", "", school);
    }

    /** Whether a school of this code, kind and part of the district belongs to it. */
    public boolean holds(SchoolFigures figures) {
        return holds(figures.subDistrict(), figures.schoolKind(), figures.school());
    }

    boolean holds(String itsSubDistrict, String itsKind, String itsCode) {
        return matches(subDistrict, itsSubDistrict) && matches(schoolKind, itsKind) && matches(school, itsCode);
    }

    private static boolean matches(String asked, String is) {
        return asked.isEmpty() || asked.equals(is);
    }
}
