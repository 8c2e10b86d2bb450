package io.rollcall.cockpit.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Why the absent people of many schools were absent on a closed day, without telling of one school what its own page hides: what the schools' pages show, added up. Schools
 * of which nothing is shown are taken together, as if they were one, where the whole district is asked about (docs/decisions/0046-reasons-of-a-district.md).
 *
 * @param whole whether it is the whole district
 */
public record DistrictReasons(DayReasons day, boolean whole) {

    /**
     * @param people who are told to have been absent for the reason
     * @param atLeast whether some of those who are not told apart may belong to them
     */
    public record Told(long people, boolean atLeast) {}

    /**
     * Everybody of one status in one session.
     *
     * @param told in the order of {@link DayReasons#rows}
     * @param rest how many are not told apart
     */
    public record Division(List<Told> told, long rest) {

        public Division {
            told = List.copyOf(told);
        }
    }

    /** How those of a status are divided in a session. */
    public Division of(String session, String status) {
        long[] told = new long[DayReasons.rows(status).size()];
        List<long[]> silent = new ArrayList<>();
        for (DayReasons school : day.bySchool()) {
            List<OptionalLong> shown = school.suppressed(session, status);
            if (shown.stream().allMatch(OptionalLong::isEmpty)) {
                silent.add(exact(school, session, status));
            } else {
                add(told, shown.stream().mapToLong(cell -> cell.orElse(0)).toArray());
            }
        }
        if (whole) {
            add(told, together(silent, told.length));
        }
        long rest = sum(exact(day, session, status)) - sum(told);
        return new Division(
                IntStream.range(0, told.length)
                        .mapToObj(i -> new Told(told[i], rest > 0))
                        .toList(),
                rest);
    }

    /** What is told of schools whose own pages tell nothing; all zeros where one of them makes up nearly all. */
    private static long[] together(List<long[]> silent, int reasons) {
        long[] all = new long[reasons];
        silent.forEach(school -> add(all, school));
        long largest = silent.stream().mapToLong(DistrictReasons::sum).max().orElse(0);
        return sum(all) - largest < Suppression.LEAST ? new long[reasons] : withoutSmall(all);
    }

    /** Each reason that stays holds {@link Suppression#LEAST} people at least, and so do those that go, together. */
    private static long[] withoutSmall(long[] all) {
        long[] told = all.clone();
        long hidden = 0;
        for (int place : IntStream.range(0, all.length)
                .boxed()
                .sorted(Comparator.comparingLong(i -> all[i]))
                .toList()) {
            if (all[place] >= Suppression.LEAST && hidden >= Suppression.LEAST) {
                break;
            }
            hidden += all[place];
            told[place] = 0;
        }
        return told;
    }

    private static void add(long[] sums, long[] cells) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += cells[i];
        }
    }

    private static long sum(long[] cells) {
        return LongStream.of(cells).sum();
    }

    private static long[] exact(DayReasons of, String session, String status) {
        return of.people(session, DayReasons.rows(status)).stream()
                .mapToLong(Long::longValue)
                .toArray();
    }
}
