package io.rollcall.cockpit.classes;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What of a school's classes is looked at, as it stands in the path: all grades, the classes of one grade, or one class.
 *
 * @param grade empty for all of them; of the classes that have none it is ""
 * @param schoolClass empty for all of the grade's; of the marks that name none it is ""
 */
public record ClassPlace(String school, Optional<String> grade, Optional<String> schoolClass) {

    /** Stands for "" in a path, which cannot hold that; no code has it. */
    private static final String NONE = "~";

    private static final Pattern SEGMENT = Pattern.compile("~|[A-Za-z0-9._:-]{1,64}");

    /** All of a school's grades. */
    public static ClassPlace ofSchool(String school) {
        return new ClassPlace(school, Optional.empty(), Optional.empty());
    }

    /** What these parts of a path say; empty where one of them cannot be a code, which could be anything that somebody typed. */
    public static Optional<ClassPlace> read(String school, Optional<String> grade, Optional<String> schoolClass) {
        return isCode(grade) && isCode(schoolClass)
                ? Optional.of(new ClassPlace(school, grade.map(ClassPlace::code), schoolClass.map(ClassPlace::code)))
                : Optional.empty();
    }

    /** The classes of one grade. */
    public ClassPlace inGrade(String code) {
        return new ClassPlace(school, Optional.of(code), Optional.empty());
    }

    /** One class of this grade. */
    public ClassPlace inClass(String code) {
        return new ClassPlace(school, grade, Optional.of(code));
    }

    /** Whether a class of a grade is there. */
    boolean holds(String ofGrade, String code) {
        return grade.map(ofGrade::equals).orElse(true)
                && schoolClass.map(code::equals).orElse(true);
    }

    /** The path to its page, without a leading slash. */
    public String path() {
        return "school/" + school + "/classes" + grade.map(ClassPlace::segment).orElse("")
                + schoolClass.map(ClassPlace::segment).orElse("");
    }

    /** In the audit log's words. */
    String described() {
        return "page=classes" + grade.map(code -> " grade=" + orNone(code)).orElse("")
                + schoolClass.map(code -> " class=" + orNone(code)).orElse("");
    }

    private static boolean isCode(Optional<String> segment) {
        return segment.map(text -> SEGMENT.matcher(text).matches()).orElse(true);
    }

    private static String segment(String code) {
        return "/" + orNone(code);
    }

    private static String orNone(String code) {
        return code.isEmpty() ? NONE : code;
    }

    private static String code(String segment) {
        return segment.equals(NONE) ? "" : segment;
    }
}
