package io.rollcall.cockpit.live;

import io.rollcall.warehouse.query.SchoolFigures;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The kinds of school that have a name in every language; the directory may hold others, which are shown as such. */
public enum SchoolKind {
    KINDERGARTEN,
    PRIMARY,
    JUNIOR,
    NINE_YEAR,
    SENIOR,
    VOCATIONAL,
    SPECIAL,
    /** Out-of-school training (校外培训机构). */
    TRAINING,
    /** Whatever else the directory says. */
    OTHER;

    /** Codes by their pupils' age; those without a name of their own last. */
    public static final Comparator<String> BY_AGE =
            Comparator.comparing(SchoolKind::of).thenComparing(code -> code);

    /** The key of its name in the texts. */
    public static String textKey(String code) {
        return "kind." + of(code).name().toLowerCase(Locale.ROOT);
    }

    /** The codes of the schools' kinds, by their pupils' age. */
    public static List<String> inOrder(List<SchoolFigures> schools) {
        return schools.stream()
                .map(SchoolFigures::schoolKind)
                .filter(code -> !code.isEmpty())
                .distinct()
                .sorted(BY_AGE)
                .toList();
    }

    private static SchoolKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(code))
                .findFirst()
                .orElse(OTHER);
    }
}
