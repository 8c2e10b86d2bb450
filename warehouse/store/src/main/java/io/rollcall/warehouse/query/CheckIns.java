package io.rollcall.warehouse.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which check-ins are there on a day, and who has answered? The day's health reports and shift slots, and the campaigns of its last thirty days that are not closed before it begins; a row a school,
 * in the order of kinds, days, occasions and schools. How anybody answered is not told.
 */
@FunctionalInterface
public interface CheckIns {

    List<CheckInPart> ask(String district, ZoneId zone, LocalDate date);

    /** What a check-in is known by in the district: its kind, its day and its id there. */
    record CheckIn(String kind, LocalDate date, String occasion) {}

    /**
     * A school's part of a check-in.
     *
     * @param role who is asked: {@code STUDENT}, {@code STAFF} or {@code GUARDIAN}
     * @param expected how many they are
     * @param answered those of whom anything is known, the exempt ones too; empty where nothing was sent, which is not nobody
     * @param opens when it began; empty where the day itself is when
     * @param closes when answers are due; empty where nobody said
     */
    record CheckInPart(
            CheckIn checkIn,
            String school,
            String role,
            long expected,
            OptionalLong answered,
            Optional<Instant> opens,
            Optional<Instant> closes) {}
}
