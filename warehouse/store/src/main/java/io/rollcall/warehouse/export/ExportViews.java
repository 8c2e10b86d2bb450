package io.rollcall.warehouse.export;

import static io.rollcall.warehouse.export.ExportColumn.date;
import static io.rollcall.warehouse.export.ExportColumn.number;
import static io.rollcall.warehouse.export.ExportColumn.text;
import static io.rollcall.warehouse.export.ExportColumn.time;

import java.util.List;
import java.util.Optional;

/** The views that may be exported: all that analysts read. A column that a view gains is exported once it is named here. */
public final class ExportViews {

    private static final List<ExportView> ALL = List.of(
            view(
                    "absence_reasons",
                    text("district"),
                    text("school_code"),
                    date("date"),
                    text("session"),
                    text("status"),
                    text("reason"),
                    number("pupils")),
            view(
                    "attendance_by_class",
                    text("district"),
                    text("school_code"),
                    date("date"),
                    text("session"),
                    text("grade"),
                    text("class"),
                    number("classes"),
                    number("attending"),
                    number("absent"),
                    number("attendance_rate")),
            view(
                    "attendance_daily",
                    text("district"),
                    text("school_code"),
                    date("date"),
                    text("session"),
                    number("expected"),
                    number("present"),
                    number("late"),
                    number("offsite"),
                    number("excused"),
                    number("unexcused"),
                    number("not_required"),
                    number("unknown"),
                    number("attendance_rate"),
                    number("coverage")),
            view(
                    "attendance_implied",
                    text("district"),
                    text("school_code"),
                    date("date"),
                    text("session"),
                    number("expected"),
                    number("known"),
                    number("implied_present"),
                    time("complete_through")),
            view("calendar", text("district"), text("school_code"), date("date"), text("session"), number("expected")),
            view(
                    "check_in_statuses",
                    text("district"),
                    date("date"),
                    text("kind"),
                    text("occasion"),
                    text("status"),
                    number("people")),
            view(
                    "check_ins",
                    text("district"),
                    text("school_code"),
                    date("date"),
                    text("kind"),
                    text("occasion"),
                    number("expected"),
                    number("answered"),
                    number("outstanding"),
                    number("completion")),
            view(
                    "form_answers",
                    text("district"),
                    text("school_code"),
                    date("date"),
                    text("campaign"),
                    text("role"),
                    text("option"),
                    number("answers")),
            view(
                    "live_classes",
                    text("district"),
                    text("school_code"),
                    date("date"),
                    text("live_class"),
                    text("open_class"),
                    number("expected"),
                    number("participants"),
                    number("participation"),
                    number("minutes")),
            view(
                    "notice_reach",
                    text("district"),
                    text("school_code"),
                    date("date"),
                    text("notice"),
                    text("role"),
                    text("stage"),
                    number("people")),
            view(
                    "occasion_publications",
                    text("district"),
                    text("kind"),
                    date("date"),
                    text("occasion"),
                    time("published_at"),
                    number("least")),
            view(
                    "persistent_absence",
                    text("district"),
                    date("date"),
                    text("degree"),
                    text("sub_district"),
                    text("school_kind"),
                    text("school_code"),
                    number("schools"),
                    number("pupils"),
                    number("absentees"),
                    number("share"),
                    time("published_at"),
                    number("least")),
            view(
                    "processes",
                    text("district"),
                    text("school_code"),
                    date("date"),
                    text("procedure"),
                    number("requests"),
                    number("open"),
                    number("approved"),
                    number("refused"),
                    number("archived")),
            view("publications", text("district"), date("date"), time("published_at"), number("least")),
            view(
                    "schools",
                    text("district"),
                    text("school_code"),
                    date("first_day"),
                    date("last_day"),
                    text("name"),
                    text("school_kind"),
                    text("sub_district"),
                    text("sub_district_name"),
                    number("enrolled"),
                    number("latitude"),
                    number("longitude")),
            view(
                    "staffing",
                    text("district"),
                    text("school_code"),
                    date("first_day"),
                    number("enrolled"),
                    number("staff"),
                    number("pupils_per_staff"),
                    number("teachers")));

    private ExportViews() {}

    /** In the order of their names. */
    public static List<ExportView> all() {
        return ALL;
    }

    public static Optional<ExportView> named(String name) {
        return ALL.stream().filter(view -> view.name().equals(name)).findFirst();
    }

    private static ExportView view(String name, ExportColumn... columns) {
        return new ExportView(name, List.of(columns));
    }
}
