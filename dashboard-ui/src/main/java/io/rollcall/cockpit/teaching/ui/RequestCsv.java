package io.rollcall.cockpit.teaching.ui;

import io.rollcall.cockpit.component.CsvFile;
import io.rollcall.warehouse.query.Requests.RequestFigures;
import io.rollcall.warehouse.query.Requests.Standing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The requests of the schools as a table; how long they took in minutes, empty where it is not told. */
final class RequestCsv {

    private RequestCsv() {}

    static String schools(List<RequestFigures> schools, Map<String, String> names) {
        return CsvFile.lines(
                "school_code,school,procedure,requested,agreed,approved,declined,rejected,archived,oldest_open,"
                        + "turnaround_known,median_minutes,ninetieth_minutes",
                schools.stream().map(figures -> row(figures, names)));
    }

    private static String row(RequestFigures figures, Map<String, String> names) {
        Standing standing = figures.standing();
        return CsvFile.row(
                figures.school(),
                CsvFile.text(names.getOrDefault(figures.school(), "")),
                figures.procedure(),
                standing.requested(),
                standing.agreed(),
                standing.approved(),
                standing.declined(),
                standing.rejected(),
                standing.archived(),
                figures.oldestOpen().map(Object::toString).orElse(""),
                figures.turnaround().known(),
                minutes(RequestWords.told(
                        figures.turnaround(), figures.turnaround().median())),
                minutes(RequestWords.told(
                        figures.turnaround(), figures.turnaround().ninetieth())));
    }

    private static String minutes(Optional<Duration> duration) {
        return duration.map(known -> Long.toString(known.toMinutes())).orElse("");
    }
}
