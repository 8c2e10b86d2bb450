package io.rollcall.cockpit.attendance.ui;

import io.rollcall.cockpit.component.CsvFile;
import io.rollcall.cockpit.live.Ranking;
import io.rollcall.cockpit.live.SessionChoice;
import io.rollcall.cockpit.live.Shown;
import io.rollcall.warehouse.query.DayFigures;
import io.rollcall.warehouse.query.Figures;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tables whose columns are named as in {@code analytics.attendance_daily}, in every language the same;
 * empty where nothing is known. The whole day is in half-days.
 */
final class Csv {

    private static final String FIGURES =
            "expected,present,late,offsite,excused,unexcused,not_required,unknown,attendance_rate,coverage";

    private Csv() {}

    static String schools(Shown shown) {
        String date = shown.snapshot().date().map(Object::toString).orElse("");
        return CsvFile.lines(
                "date,session,school_code,school,sub_district,school_kind,reporting," + FIGURES,
                shown.entries().stream().map(entry -> school(date, shown.session(), entry)));
    }

    static String days(List<DayFigures> days) {
        return CsvFile.lines(
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
                                CsvFile.text(entry.school().name()),
                                CsvFile.text(entry.school().subDistrictName()),
                                CsvFile.text(entry.school().schoolKind()),
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
                Stream.of(figures.rate(), figures.coverage()).map(CsvFile::share));
    }
}
