package io.rollcall.streaming.status;

import io.rollcall.event.Occasion;
import io.rollcall.event.Standing;
import io.rollcall.event.Status;
import io.rollcall.warehouse.row.ClassCountRow;
import io.rollcall.warehouse.row.MinuteCountRow;
import io.rollcall.warehouse.row.SchoolCountRow;
import io.rollcall.warehouse.row.WarehouseRow;
import io.rollcall.warehouse.row.WatchCountRow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is counted on every occasion: the people who stand somewhere, in one of three splits; and how long a live class was watched. Each is a table of its own.
 *
 * <p>The three splits say themselves when two are equal: they are compared several times for every move, and what the compiler makes for a record is not inlined there.
 */
sealed interface Counter {

    WarehouseRow row(Occasion occasion, Total total, Generation generation);

    /** The counters that a person in this place is on, always in the order school, class, minute; none for a person who stands nowhere. */
    static List<Counter> of(Place place) {
        if (place.isNowhere()) {
            return List.of();
        }
        Standing standing = place.standing();
        return List.of(
                new OfSchool(standing.status(), standing.detail()),
                new OfClass(standing.classCode(), standing.status(), standing.detail()),
                new OfMinute(place.minute(), standing.status()));
    }

    record OfSchool(Status status, String detail) implements Counter {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof OfSchool(Status itsStatus, String itsDetail)
                    && status == itsStatus
                    && detail.equals(itsDetail);
        }

        @Override
        public int hashCode() {
            return 31 * status.hashCode() + detail.hashCode();
        }

        @Override
        public WarehouseRow row(Occasion occasion, Total total, Generation generation) {
            return new SchoolCountRow(
                    occasion.district(),
                    occasion.kind().name(),
                    epochDay(occasion),
                    occasion.school(),
                    occasion.name(),
                    status.name(),
                    detail,
                    total.count(),
                    generation.version(total.moves()),
                    total.lastReceived());
        }
    }

    record OfClass(String classCode, Status status, String detail) implements Counter {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof OfClass(String itsClass, Status itsStatus, String itsDetail)
                    && status == itsStatus
                    && classCode.equals(itsClass)
                    && detail.equals(itsDetail);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * classCode.hashCode() + status.hashCode()) + detail.hashCode();
        }

        @Override
        public WarehouseRow row(Occasion occasion, Total total, Generation generation) {
            return new ClassCountRow(
                    occasion.district(),
                    occasion.kind().name(),
                    epochDay(occasion),
                    occasion.school(),
                    occasion.name(),
                    classCode,
                    status.name(),
                    detail,
                    total.count(),
                    generation.version(total.moves()),
                    total.lastReceived());
        }
    }

    record OfMinute(Instant minute, Status status) implements Counter {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof OfMinute(Instant itsMinute, Status itsStatus)
                    && status == itsStatus
                    && minute.equals(itsMinute);
        }

        @Override
        public int hashCode() {
            return 31 * minute.hashCode() + status.hashCode();
        }

        @Override
        public WarehouseRow row(Occasion occasion, Total total, Generation generation) {
            return new MinuteCountRow(
                    occasion.district(),
                    occasion.kind().name(),
                    epochDay(occasion),
                    occasion.school(),
                    occasion.name(),
                    minute,
                    status.name(),
                    total.count(),
                    generation.version(total.moves()));
        }
    }

    /**
     * How long a live class was watched.
     *
     * @param measure one of those of {@link WatchCountRow}
     * @param minute {@link Instant#EPOCH} where the measure goes by no minute
     */
    record OfWatching(String measure, Instant minute) implements Counter {
        @Override
        public WarehouseRow row(Occasion occasion, Total total, Generation generation) {
            return new WatchCountRow(
                    occasion.district(),
                    occasion.kind().name(),
                    epochDay(occasion),
                    occasion.school(),
                    occasion.name(),
                    measure,
                    minute,
                    total.count(),
                    generation.version(total.moves()),
                    total.lastReceived());
        }
    }

    private static int epochDay(Occasion occasion) {
        return Math.toIntExact(occasion.date().toEpochDay());
    }
}
