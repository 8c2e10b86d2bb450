package io.rollcall.alerts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** What somebody is told of. */
public enum AlertRule {
    /** A session has begun, the school has reported on earlier days, and nothing came. Measured in minutes since the session began. */
    SCHOOL_SILENT(Ends.WITH_ITS_DAY),
    /** A school's rate lies far below the same weekday's last weeks. Measured as a share. */
    ATTENDANCE_DROP(Ends.WITH_ITS_DAY),
    /** A notice was to be read by now and too few have. Measured as a share. */
    NOTICE_UNREAD(Ends.AFTER_A_WEEK),
    /** Several pupils of one class stand at a symptom. Measured in pupils of the class that has the most; which class is not said. */
    SYMPTOM_CLUSTER(Ends.WITH_ITS_CONDITION),
    /** Too much of what a feed sends is rejected. About a feed and no school; measured as a share of its events. */
    FEED_REJECTED(Ends.WITH_ITS_DAY),
    /** Fewer of a school's people have answered a campaign than had answered the earlier ones at that age. Measured as a share. */
    CAMPAIGN_BEHIND(Ends.WITH_ITS_CAMPAIGN);

    /** For how long somebody is told of what does not end by itself. */
    static final Duration WEEK = Duration.ofDays(7);

    private final Ends ends;

    AlertRule(Ends ends) {
        this.ends = ends;
    }

    private enum Ends {
        WITH_ITS_DAY,
        AFTER_A_WEEK,
        WITH_ITS_CONDITION,
        /** Under the day on which the campaign was published; the condition goes when it is caught up with or over. */
        WITH_ITS_CAMPAIGN
    }

    /** Whether the day belongs to what an alert is about; else an open alert goes on under the day on which it was raised. */
    boolean isAboutADay() {
        return ends != Ends.WITH_ITS_CONDITION;
    }

    /** Whether such an alert would have ended by now although its condition held. */
    boolean isOver(LocalDate date, Instant openedAt, Moment moment) {
        return switch (ends) {
            case WITH_ITS_DAY -> date.isBefore(moment.today());
            case AFTER_A_WEEK -> moment.since(openedAt).compareTo(WEEK) >= 0;
            case WITH_ITS_CONDITION, WITH_ITS_CAMPAIGN -> false;
        };
    }

    /** The rule of that name; empty for one that this build does not know. */
    public static Optional<AlertRule> named(String name) {
        return Arrays.stream(values()).filter(rule -> rule.name().equals(name)).findFirst();
    }
}
