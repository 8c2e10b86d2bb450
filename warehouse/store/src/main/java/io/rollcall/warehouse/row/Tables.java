package io.rollcall.warehouse.row;

import static io.rollcall.warehouse.row.Column.code;
import static io.rollcall.warehouse.row.Column.date;
import static io.rollcall.warehouse.row.Column.float64;
import static io.rollcall.warehouse.row.Column.int32;
import static io.rollcall.warehouse.row.Column.int64;
import static io.rollcall.warehouse.row.Column.millis;
import static io.rollcall.warehouse.row.Column.pseudonym;
import static io.rollcall.warehouse.row.Column.seconds;
import static io.rollcall.warehouse.row.Column.text;
import static io.rollcall.warehouse.row.Column.texts;
import static io.rollcall.warehouse.row.Column.unsigned64;
import static io.rollcall.warehouse.row.Column.wideDate;

import java.util.List;
import java.util.stream.Stream;

/** Every table that is written. Their SQL, with the meaning of each column, is in the numbered files of {@code io.rollcall.warehouse.schema}. */
public final class Tables {

    public static final Table<StatusChangeRow> STATUS_CHANGE = new Table<>(
            "rollcall.status_change",
            StatusChangeRow.class,
            ofOccasion(List.of(
                    pseudonym("subject", StatusChangeRow::subjectHigh, StatusChangeRow::subjectLow),
                    unsigned64("version", StatusChangeRow::version))),
            List.of(
                    code("old_status", StatusChangeRow::oldStatus),
                    code("new_status", StatusChangeRow::newStatus),
                    code("class", StatusChangeRow::classCode),
                    code("detail", StatusChangeRow::detail),
                    code("mode", StatusChangeRow::mode),
                    millis("order_time", StatusChangeRow::orderTime),
                    int32("within_seconds", StatusChangeRow::withinSeconds),
                    millis("received_at", StatusChangeRow::receivedAt)));

    public static final Table<SchoolCountRow> SCHOOL_COUNT = new Table<>(
            "rollcall.school_count",
            SchoolCountRow.class,
            ofOccasion(List.of(code("status", SchoolCountRow::status), code("detail", SchoolCountRow::detail))),
            List.of(
                    int64("count", SchoolCountRow::count),
                    unsigned64("version", SchoolCountRow::version),
                    millis("received_at", SchoolCountRow::receivedAt)));

    public static final Table<ClassCountRow> CLASS_COUNT = new Table<>(
            "rollcall.class_count",
            ClassCountRow.class,
            ofOccasion(List.of(
                    code("class", ClassCountRow::classCode),
                    code("status", ClassCountRow::status),
                    code("detail", ClassCountRow::detail))),
            List.of(
                    int64("count", ClassCountRow::count),
                    unsigned64("version", ClassCountRow::version),
                    millis("received_at", ClassCountRow::receivedAt)));

    public static final Table<MinuteCountRow> MINUTE_COUNT = new Table<>(
            "rollcall.minute_count",
            MinuteCountRow.class,
            ofOccasion(List.of(seconds("minute", MinuteCountRow::minute), code("status", MinuteCountRow::status))),
            List.of(int64("count", MinuteCountRow::count), unsigned64("version", MinuteCountRow::version)));

    public static final Table<WatchCountRow> WATCH_COUNT = new Table<>(
            "rollcall.watch_count",
            WatchCountRow.class,
            ofOccasion(List.of(code("measure", WatchCountRow::measure), seconds("minute", WatchCountRow::minute))),
            List.of(
                    int64("amount", WatchCountRow::amount),
                    unsigned64("version", WatchCountRow::version),
                    millis("received_at", WatchCountRow::receivedAt)));

    public static final Table<LogProgressRow> LOG_PROGRESS = new Table<>(
            "rollcall.log_progress",
            LogProgressRow.class,
            List.of(text("topic", LogProgressRow::topic), int32("partition", LogProgressRow::partition)),
            List.of(
                    int64("offset", LogProgressRow::offset),
                    millis("complete_through", LogProgressRow::completeThrough),
                    unsigned64("version", LogProgressRow::version)));

    public static final Table<DistrictRow> DISTRICT = new Table<>(
            "rollcall.district",
            DistrictRow.class,
            List.of(text("district", DistrictRow::district)),
            List.of(
                    text("name", DistrictRow::name),
                    text("zone", DistrictRow::zone),
                    text("clock", DistrictRow::clock),
                    unsigned64("version", DistrictRow::version)));

    public static final Table<SubDistrictRow> SUB_DISTRICT = new Table<>(
            "rollcall.sub_district",
            SubDistrictRow.class,
            List.of(text("district", SubDistrictRow::district), text("code", SubDistrictRow::code)),
            List.of(text("name", SubDistrictRow::name), unsigned64("version", SubDistrictRow::version)));

    public static final Table<SchoolRow> SCHOOL = new Table<>(
            "rollcall.school",
            SchoolRow.class,
            List.of(
                    text("district", SchoolRow::district),
                    text("school", SchoolRow::school),
                    wideDate("effective_from", SchoolRow::effectiveFromEpochDay)),
            List.of(
                    text("name", SchoolRow::name),
                    text("school_kind", SchoolRow::schoolKind),
                    text("sub_district", SchoolRow::subDistrict),
                    int32("enrolled", SchoolRow::enrolled),
                    int32("staff", SchoolRow::staff),
                    int32("teachers", SchoolRow::teachers),
                    float64("latitude", SchoolRow::latitude),
                    float64("longitude", SchoolRow::longitude),
                    unsigned64("version", SchoolRow::version)));

    public static final Table<SchoolClassRow> SCHOOL_CLASS = new Table<>(
            "rollcall.school_class",
            SchoolClassRow.class,
            List.of(
                    text("district", SchoolClassRow::district),
                    text("school", SchoolClassRow::school),
                    text("class", SchoolClassRow::classCode),
                    wideDate("effective_from", SchoolClassRow::effectiveFromEpochDay)),
            List.of(
                    text("grade", SchoolClassRow::grade),
                    int32("enrolled", SchoolClassRow::enrolled),
                    unsigned64("version", SchoolClassRow::version)));

    public static final Table<CalendarDayRow> CALENDAR_DAY = new Table<>(
            "rollcall.calendar_day",
            CalendarDayRow.class,
            List.of(
                    text("district", CalendarDayRow::district),
                    text("school", CalendarDayRow::school),
                    date("date", CalendarDayRow::epochDay)),
            List.of(texts("sessions", CalendarDayRow::sessions), unsigned64("version", CalendarDayRow::version)));

    public static final Table<DeclaredOccasionRow> DECLARED_OCCASION = new Table<>(
            "rollcall.declared_occasion",
            DeclaredOccasionRow.class,
            ofOccasion(List.of(
                    millis("order_time", DeclaredOccasionRow::orderTime),
                    text("event_id", DeclaredOccasionRow::eventId))),
            List.of(
                    text("operation", DeclaredOccasionRow::operation),
                    text("role", DeclaredOccasionRow::role),
                    int32("expected", DeclaredOccasionRow::expected),
                    texts("options", DeclaredOccasionRow::options),
                    millis("opens", DeclaredOccasionRow::opens),
                    millis("closes", DeclaredOccasionRow::closes),
                    millis("received_at", DeclaredOccasionRow::receivedAt),
                    unsigned64("version", DeclaredOccasionRow::version)));

    public static final Table<HeartbeatRow> HEARTBEAT = new Table<>(
            "rollcall.heartbeat",
            HeartbeatRow.class,
            List.of(
                    text("district", HeartbeatRow::district),
                    date("date", HeartbeatRow::epochDay),
                    text("school", HeartbeatRow::school),
                    text("session", HeartbeatRow::session),
                    text("feed", HeartbeatRow::feed)),
            List.of(
                    text("operation", HeartbeatRow::operation),
                    text("mode", HeartbeatRow::mode),
                    millis("complete_through", HeartbeatRow::completeThrough),
                    millis("received_at", HeartbeatRow::receivedAt),
                    unsigned64("version", HeartbeatRow::version)));

    public static final Table<RosterPersonRow> ROSTER_PERSON = new Table<>(
            "rollcall.roster_person",
            RosterPersonRow.class,
            List.of(
                    text("district", RosterPersonRow::district),
                    int32("school_year", RosterPersonRow::schoolYear),
                    pseudonym("subject", RosterPersonRow::subjectHigh, RosterPersonRow::subjectLow)),
            List.of(
                    texts("ids", RosterPersonRow::ids),
                    texts("schools", RosterPersonRow::schools),
                    texts("classes", RosterPersonRow::classes),
                    texts("roles", RosterPersonRow::roles),
                    texts("from_dates", RosterPersonRow::from),
                    texts("until_dates", RosterPersonRow::until),
                    unsigned64("version", RosterPersonRow::version)));

    public static final Table<AuditLogRow> AUDIT_LOG = new Table<>(
            "rollcall.audit_log",
            AuditLogRow.class,
            List.of(
                    text("district", AuditLogRow::district),
                    millis("at", AuditLogRow::at),
                    text("id", AuditLogRow::id)),
            List.of(
                    text("actor", AuditLogRow::actor),
                    text("role", AuditLogRow::role),
                    text("action", AuditLogRow::action),
                    text("school", AuditLogRow::school),
                    text("scope", AuditLogRow::scope),
                    text("purpose", AuditLogRow::purpose),
                    text("outcome", AuditLogRow::outcome),
                    int32("people", AuditLogRow::people),
                    unsigned64("version", AuditLogRow::version)));

    public static final Table<FeedDeliveryRow> FEED_DELIVERY = new Table<>(
            "rollcall.feed_delivery",
            FeedDeliveryRow.class,
            List.of(
                    text("district", FeedDeliveryRow::district),
                    text("feed", FeedDeliveryRow::feed),
                    millis("at", FeedDeliveryRow::at),
                    unsigned64("version", FeedDeliveryRow::version)),
            List.of(
                    int32("admitted", FeedDeliveryRow::admitted),
                    int32("rejected", FeedDeliveryRow::rejected),
                    text("failure", FeedDeliveryRow::failure),
                    millis("newest_event", FeedDeliveryRow::newestEvent)));

    public static final Table<AlertRow> ALERT = new Table<>(
            "rollcall.alert",
            AlertRow.class,
            List.of(text("district", AlertRow::district), date("date", AlertRow::epochDay), text("id", AlertRow::id)),
            List.of(
                    text("rule", AlertRow::rule),
                    text("school", AlertRow::school),
                    text("about", AlertRow::about),
                    text("severity", AlertRow::severity),
                    millis("opened_at", AlertRow::openedAt),
                    millis("updated_at", AlertRow::updatedAt),
                    millis("closed_at", AlertRow::closedAt),
                    text("ending", AlertRow::ending),
                    float64("measured", AlertRow::measured),
                    float64("threshold", AlertRow::threshold),
                    float64("usual", AlertRow::usual),
                    float64("basis", AlertRow::basis),
                    unsigned64("version", AlertRow::version)));

    public static final Table<AlertAcknowledgementRow> ALERT_ACKNOWLEDGEMENT = new Table<>(
            "rollcall.alert_acknowledgement",
            AlertAcknowledgementRow.class,
            List.of(
                    text("district", AlertAcknowledgementRow::district),
                    text("id", AlertAcknowledgementRow::id),
                    millis("at", AlertAcknowledgementRow::at),
                    text("login", AlertAcknowledgementRow::login)),
            List.of(
                    text("note", AlertAcknowledgementRow::note),
                    unsigned64("version", AlertAcknowledgementRow::version)));

    public static final Table<AlertToldRow> ALERT_TOLD = new Table<>(
            "rollcall.alert_told",
            AlertToldRow.class,
            List.of(text("district", AlertToldRow::district), text("id", AlertToldRow::id)),
            List.of(
                    millis("opened_at", AlertToldRow::openedAt),
                    text("severity", AlertToldRow::severity),
                    millis("closed_at", AlertToldRow::closedAt),
                    millis("told_at", AlertToldRow::toldAt),
                    unsigned64("version", AlertToldRow::version)));

    private static final List<Table<?>> OF_THE_JOB = List.of(
            STATUS_CHANGE,
            SCHOOL_COUNT,
            CLASS_COUNT,
            MINUTE_COUNT,
            WATCH_COUNT,
            LOG_PROGRESS,
            DISTRICT,
            SUB_DISTRICT,
            SCHOOL,
            SCHOOL_CLASS,
            CALENDAR_DAY,
            DECLARED_OCCASION,
            HEARTBEAT,
            AUDIT_LOG,
            FEED_DELIVERY,
            ROSTER_PERSON);

    private static final List<Table<?>> OF_ALERTS = List.of(ALERT, ALERT_ACKNOWLEDGEMENT, ALERT_TOLD);

    private Tables() {}

    private static <R extends OccasionRow> List<Column<R>> ofOccasion(List<Column<R>> others) {
        List<Column<R>> occasion = List.of(
                code("district", OccasionRow::district),
                code("kind", OccasionRow::kind),
                date("date", OccasionRow::epochDay),
                code("school", OccasionRow::school),
                code("occasion", OccasionRow::occasion));
        return Stream.concat(occasion.stream(), others.stream()).toList();
    }

    /** Those that the streaming job writes. */
    public static List<Table<?>> ofTheJob() {
        return OF_THE_JOB;
    }

    public static List<Table<?>> all() {
        return Stream.concat(OF_THE_JOB.stream(), OF_ALERTS.stream()).toList();
    }
}
