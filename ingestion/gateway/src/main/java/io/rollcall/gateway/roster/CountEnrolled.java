package io.rollcall.gateway.roster;

import io.rollcall.event.EnrolmentRole;
import io.rollcall.event.RosterPerson.Enrolment;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Counts heads from enrolments, per school and class and day: who is in two classes of a school at once is one of its pupils. */
final class CountEnrolled {

    private final LocalDate first;
    private final LocalDate end;
    private final Map<String, SchoolCounts> schools = new TreeMap<>();

    /** One school's. */
    static final class SchoolCounts {
        private final Steps students = new Steps();
        private final Steps staff = new Steps();
        private final Steps teachers = new Steps();
        private final Map<String, Steps> classes = new TreeMap<>();

        Steps students() {
            return students;
        }

        /** Whoever works there, teaching or not. */
        Steps staff() {
            return staff;
        }

        Steps teachers() {
            return teachers;
        }

        /** The pupils, by the classes' codes. */
        Map<String, Steps> classes() {
            return classes;
        }
    }

    /**
     * @param first day of the school year; what began earlier counts from then on
     * @param end the day after its last; what lasts longer has no end here
     */
    CountEnrolled(LocalDate first, LocalDate end) {
        this.first = first;
        this.end = end;
    }

    /** All of one person's. */
    void add(List<Enrolment> enrolments) {
        enrolments.stream().map(Enrolment::school).distinct().forEach(school -> {
            SchoolCounts counts = schools.computeIfAbsent(school, code -> new SchoolCounts());
            List<Enrolment> here = enrolments.stream()
                    .filter(enrolment -> enrolment.school().equals(school))
                    .sorted(Comparator.comparing(Enrolment::from))
                    .toList();
            addUnited(here, enrolment -> enrolment.role() == EnrolmentRole.STUDENT, counts.students());
            addUnited(here, enrolment -> enrolment.role() != EnrolmentRole.STUDENT, counts.staff());
            addUnited(here, enrolment -> enrolment.role() == EnrolmentRole.TEACHER, counts.teachers());
            here.stream()
                    .filter(enrolment -> enrolment.role() == EnrolmentRole.STUDENT)
                    .map(Enrolment::classCode)
                    .filter(code -> !code.isEmpty())
                    .distinct()
                    .forEach(code -> addUnited(
                            here,
                            enrolment -> enrolment.role() == EnrolmentRole.STUDENT
                                    && enrolment.classCode().equals(code),
                            counts.classes().computeIfAbsent(code, one -> new Steps())));
        });
    }

    Map<String, SchoolCounts> schools() {
        return schools;
    }

    LocalDate first() {
        return first;
    }

    LocalDate end() {
        return end;
    }

    /** @param enrolments by their first days */
    private void addUnited(List<Enrolment> enrolments, Predicate<Enrolment> which, Steps steps) {
        LocalDate from = LocalDate.MIN;
        LocalDate to = LocalDate.MIN;
        for (Enrolment enrolment : enrolments) {
            if (which.test(enrolment)) {
                if (enrolment.from().isAfter(to)) {
                    addWithin(from, to, steps);
                    from = enrolment.from();
                    to = enrolment.to();
                } else if (enrolment.to().isAfter(to)) {
                    to = enrolment.to();
                }
            }
        }
        addWithin(from, to, steps);
    }

    private void addWithin(LocalDate from, LocalDate to, Steps steps) {
        LocalDate begins = from.isBefore(first) ? first : from;
        LocalDate ends = to.isAfter(end) ? end : to;
        if (begins.isBefore(ends)) {
            steps.add(begins, ends);
        }
    }
}
