package io.rollcall.warehouse.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Rows of one table that are kept equally long.
 *
 * @param which narrows the table to them; "" where they are all of it
 * @param day the day that a row is about
 * @param firstKept the first day that is kept
 */
record Dated(String table, String which, String day, BiFunction<Retention, LocalDate, LocalDate> firstKept) {

    /** Their rows are of a kind of occasion, and kept as long as it says. */
    private static final List<String> OF_A_KIND = List.of(
            "rollcall.status_change",
            "rollcall.school_count",
            "rollcall.class_count",
            "rollcall.minute_count",
            "rollcall.watch_count",
            "rollcall.declared_occasion",
            "rollcall.published_check_in_statuses",
            "rollcall.occasion_publication");

    /** Days; what is in the topic's place need not outlive it. */
    private static final int KEPT_AS_THE_TOPIC_IS = 14;

    /** Publications last: a day whose tables are gone must not be published again. */
    private static final List<Dated> OTHERS = List.of(
            new Dated("rollcall.heartbeat", "", "date", Retention::firstKept),
            new Dated("rollcall.alert", "rule = 'SYMPTOM_CLUSTER'", "date", Retention::firstKeptOfHealth),
            new Dated("rollcall.alert", "", "date", Retention::firstKept),
            new Dated("rollcall.alert_acknowledgement", "", "toDate(at)", Retention::firstKept),
            new Dated("rollcall.alert_told", "", "toDate(told_at)", Retention::firstKept),
            new Dated(
                    "rollcall.feed_delivery", "", "toDate(at)", (all, today) -> today.minusDays(KEPT_AS_THE_TOPIC_IS)),
            new Dated("rollcall.roster_person", "", "makeDate(school_year + 1, 8, 1)", Retention::firstKept),
            new Dated("rollcall.audit_log", "", "toDate(at)", Retention::firstKept),
            new Dated("rollcall.published_attendance_by_class", "", "date", Retention::firstKept),
            new Dated("rollcall.published_form_answers", "", "date", (all, today) -> all.firstKept("FORM", today)),
            new Dated("rollcall.published_notice_reach", "", "date", (all, today) -> all.firstKept("NOTICE", today)),
            new Dated("rollcall.published_absence_reasons", "", "date", Retention::firstKept),
            new Dated("rollcall.published_live_classes", "", "date", Retention::firstKept),
            new Dated("rollcall.purpose", "", "toDate(expires_at)", Retention::firstKept),
            new Dated("rollcall.published_persistent_absence", "", "date", Retention::firstKept),
            new Dated("rollcall.month_publication", "", "date", Retention::firstKept),
            new Dated("rollcall.publication", "", "date", Retention::firstKept));

    /** Everything that is about a day. What is not is the directory, and how far the log was read. */
    static List<Dated> all(Map<String, ?> kinds) {
        Stream<Dated> ofAKind = OF_A_KIND.stream()
                .flatMap(table -> kinds.keySet().stream().sorted().map(kind -> of(table, kind)));
        return Stream.concat(ofAKind, OTHERS.stream()).toList();
    }

    /** Of the job's tables and one kind of occasion. */
    static List<Dated> ofTheKind(String kind) {
        return OF_A_KIND.stream().map(table -> of(table, kind)).toList();
    }

    private static Dated of(String table, String kind) {
        return new Dated(
                table, "kind = '" + kind + "'", "date", (retention, today) -> retention.firstKept(kind, today));
    }

    /** What is older, of one district; the district and the first day that is kept are to be bound. */
    String older() {
        return "district = ? AND " + (which.isEmpty() ? "" : which + " AND ") + day + " < toDate(?)";
    }
}
