package io.rollcall.cockpit.live;

import io.rollcall.warehouse.query.NoticeFigures;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** How urgent a notice is: nothing says so but its deadline and how far it has got. In the order in which somebody should look. */
public enum NoticeStanding {
    /** Its deadline has passed, and too few have read it. */
    OVERDUE,
    /** It is to be read by a time that lies ahead. */
    DUE,
    /** Nobody said by when it is to be read. */
    OPEN,
    /** Enough have read it. */
    READ;

    /** As for t90: of nine tenths of its audience a notice is done. */
    public static final double ENOUGH = 0.9;

    /** Where a notice stands at a moment. */
    public static NoticeStanding of(NoticeFigures notice, Instant moment) {
        if (notice.reach().orElse(0) >= ENOUGH) {
            return READ;
        }
        return notice.deadline()
                .map(deadline -> deadline.isAfter(moment) ? DUE : OVERDUE)
                .orElse(OPEN);
    }

    /** Overdue ones first, then those that are due the soonest, then the newest. */
    public static List<NoticeFigures> mostUrgentFirst(List<NoticeFigures> notices, Instant moment) {
        return notices.stream()
                .sorted(Comparator.<NoticeFigures, NoticeStanding>comparing(notice -> of(notice, moment))
                        .thenComparing(notice -> of(notice, moment) == READ
                                ? Instant.MAX
                                : notice.deadline().orElse(Instant.MAX))
                        .thenComparing(NoticeFigures::published, Comparator.reverseOrder())
                        .thenComparing(NoticeFigures::notice))
                .toList();
    }
}
