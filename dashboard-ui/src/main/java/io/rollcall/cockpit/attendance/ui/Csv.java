package io.rollcall.cockpit.attendance.ui;

import io.rollcall.cockpit.live.Ranking;
import io.rollcall.cockpit.live.SessionChoice;
import io.rollcall.cockpit.live.Shown;
import io.rollcall.warehouse.query.DayFigures;
import io.rollcall.warehouse.query.Figures;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tables as RFC 4180 text whose columns are named as in {@code analytics.attendance_daily}, in every language the same;
 * empty where nothing is known. The whole day is in half-days.
 */
final class Csv {

    /** Without it spreadsheets take Chinese names for another encoding. */
    static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String FIGURES =
            "expected,present,late,offsite,excused,unexcused,not_required,unknown,attendance_rate,coverage";

    private Csv() {}

    static String schools(Shown shown) {
        String date = shown.snapshot().date().map(Object::toString).orElse("");
        return lines(
                "date,session,school_code,school,sub_district,school_kind,reporting," + FIGURES,
                shown.entries().stream().map(entry -> school(date, shown.session(), entry)));
    }

    static String days(List<DayFigures> days) {
        return lines(
                "date,session," + FIGURES,
                days.stream()
                        .map(day -> Stream.concat(
                                        Stream.of(day.date().toString(), SessionChoice.WHOLE_DAY.name()),
                                        figures(day.day()))
                                .collect(Collectors.joining(","))));
    }

    private static String school(String date, SessionChoice session, Ranking.Entry entry) {
        return Stream.concat(
                        Stream.of(
                                date,
                                session.name(),
                                entry.school().school(),
                                text(entry.school().name()),
                                text(entry.school().subDistrictName()),
                                text(entry.school().schoolKind()),
                                String.valueOf(entry.school().reporting())),
                        figures(entry.figures()))
                .collect(Collectors.joining(","));
    }

    private static Stream<String> figures(Figures figures) {
        return Stream.concat(
                Stream.of(
                                figures.expected(),
                                figures.present(),
                                figures.late(),
                                figures.offsite(),
                                figures.excused(),
                                figures.unexcused(),
                                figures.notRequired(),
                                figures.unknown())
                        .map(String::valueOf),
                Stream.of(figures.rate(), figures.coverage()).map(Csv::share));
    }

    private static String share(OptionalDouble share) {
        return share.isPresent() ? Double.toString(share.getAsDouble()) : "";
    }

    /** Quoted; what a spreadsheet would take for a formula begins with an apostrophe. */
    private static String text(String value) {
        String safe = value.matches("(?s)[=+\\-@\t\r].*") ? "'" + value : value;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static String lines(String head, Stream<String> rows) {
        return Stream.concat(Stream.of(head), rows).collect(Collectors.joining("\r\n", "", "\r\n"));
    }
}
