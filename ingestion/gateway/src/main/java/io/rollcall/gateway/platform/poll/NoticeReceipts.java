package io.rollcall.gateway.platform.poll;

import io.rollcall.event.DeclaredOccasion;
import io.rollcall.event.Kind;
import io.rollcall.event.Status;
import io.rollcall.gateway.intake.Adapted;
import io.rollcall.gateway.platform.PlatformFeed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The notices that a school has declared under a platform's own ids, and what a platform says of who has read them. */
public final class NoticeReceipts {

    private NoticeReceipts() {}

    /**
     * The ids of those that were published so recently that the platform still tells.
     *
     * @param form of the platform's ids; notices of other names are none of its
     */
    public static List<String> open(PlatformFeed feed, Duration told, String form) {
        return feed.declaredSince(Kind.NOTICE, feed.dayOf(feed.now().minus(told))).stream()
                .filter(notice -> notice.opens().isAfter(feed.now().minus(told)))
                .map(notice -> notice.occasion().name())
                .filter(name -> name.matches(form))
                .distinct()
                .toList();
    }

    /** The notice of that id as it was declared last. */
    public static Optional<DeclaredOccasion> find(PlatformFeed feed, Duration told, String name) {
        return feed.declaredSince(Kind.NOTICE, feed.dayOf(feed.now().minus(told))).stream()
                .filter(notice -> notice.occasion().name().equals(name))
                .reduce((_, later) -> later);
    }

    /** What stands of one recipient. */
    public static Polled of(
            PlatformFeed feed, DeclaredOccasion notice, String user, Status status, Adapted.Timing timing) {
        String date = notice.occasion().date().toString();
        String name = notice.occasion().name();
        return new Polled(
                feed.idOf("receipt", date, name, user),
                new Adapted.Statement(
                        feed.idOf("receipt", date, name, user, status.name()),
                        timing,
                        new Adapted.At(Kind.NOTICE, feed.school(), date, name),
                        new Adapted.Person(feed.namespace(), user),
                        status.name()));
    }
}
