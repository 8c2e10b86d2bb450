package io.rollcall.simulator.district;

import java.util.List;

/** The kinds of school in a Chinese district, with what is usual for each. The names are the directory's codes. */
public enum SchoolKind {
    KINDERGARTEN("幼儿园", 180, 420, 8, List.of("K1", "K2", "K3")),
    PRIMARY("小学", 500, 1_600, 15, List.of("1", "2", "3", "4", "5", "6")),
    JUNIOR("初级中学", 600, 1_600, 11, List.of("7", "8", "9")),
    /** Primary and junior in one. */
    NINE_YEAR("学校", 900, 2_400, 13, List.of("1", "2", "3", "4", "5", "6", "7", "8", "9")),
    SENIOR("高级中学", 900, 2_400, 10, List.of("10", "11", "12")),
    VOCATIONAL("职业技术学校", 800, 2_400, 13, List.of("10", "11", "12")),
    SPECIAL("特殊教育学校", 130, 260, 3, List.of("1", "4", "7"));

    private final String suffix;
    private final int fewestStudents;
    private final int mostStudents;
    private final int studentsPerStaff;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<String> grades;

    SchoolKind(String suffix, int fewestStudents, int mostStudents, int studentsPerStaff, List<String> grades) {
        this.suffix = suffix;
        this.fewestStudents = fewestStudents;
        this.mostStudents = mostStudents;
        this.studentsPerStaff = studentsPerStaff;
        this.grades = grades;
    }

    /** How such a school's name ends. */
    String suffix() {
        return suffix;
    }

    int fewestStudents() {
        return fewestStudents;
    }

    int mostStudents() {
        return mostStudents;
    }

    int studentsPerStaff() {
        return studentsPerStaff;
    }

    List<String> grades() {
        return grades;
    }
}
