package io.rollcall.cockpit.attendance.ui;

import com.vaadin.flow.component.html.Span;
import io.rollcall.cockpit.component.DeltaChart;
import io.rollcall.cockpit.component.Panel;
import io.rollcall.cockpit.component.Term;
import io.rollcall.warehouse.query.DayFigures;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;

/** The school year day by day; the line breaks where nothing is known of a school day. */
final class TrendPanel extends Panel {

    private static final long serialVersionUID = 1L;
    private static final int HUNDREDTHS_OF_A_PER_CENT = 10_000;

    private final DeltaChart chart;

    TrendPanel(String title) {
        super("trend-panel", title);
        String rate = getTranslation(Term.ATTENDANCE_RATE.nameKey());
        String coverage = getTranslation(Term.COVERAGE.nameKey());
        chart = new DeltaChart(TrendOption.of(rate, coverage), 2, getTranslation("attendance.trend.description"));
        addToHead(legend("legend-attending", rate));
        addToHead(legend("legend-coverage", coverage));
        add(chart);
    }

    /** Shows these; empty where the year has not had a day yet. */
    void show(List<DayFigures> year) {
        showNothing(year.isEmpty(), getTranslation("attendance.no-day-yet"));
        chart.show(List.of(
                points(year, day -> day.day().rate()),
                points(year, day -> OptionalDouble.of(day.day().coverage().orElse(0)))));
    }

    private static Map<Long, Long> points(List<DayFigures> year, Function<DayFigures, OptionalDouble> share) {
        Map<Long, Long> points = new TreeMap<>();
        for (DayFigures day : year) {
            OptionalDouble known = share.apply(day);
            points.put(
                    midnight(day.date()),
                    known.isPresent() ? Math.round(known.getAsDouble() * HUNDREDTHS_OF_A_PER_CENT) : DeltaChart.GAP);
        }
        return points;
    }

    /** Where the axis puts the day's label. */
    private static long midnight(LocalDate date) {
        return date.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    private static Span legend(String className, String text) {
        var legend = new Span(text);
        legend.addClassNames("legend", className);
        return legend;
    }
}
