package io.rollcall.standalone.bench;

import io.rollcall.standalone.bench.QueryTimes.Kind;
import io.rollcall.standalone.bench.QueryTimes.Question;
import io.rollcall.warehouse.query.Questions;
import io.rollcall.warehouse.query.Scope;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Loads a made-up year into an otherwise empty warehouse, and asks every question again and again, one at a time, as the cockpit does. */
public final class QueryBench {

    private static final int WARM_UPS = 5;
    private static final int TIMES = 40;
    private static final int MEDIAN = 50;
    private static final int NEARLY_ALL = 95;
    private static final double NANOS_OF_A_MILLISECOND = 1e6;
    private static final int DAYS_BETWEEN_WORDS = 10;
    private static final int MOST_WAITS_FOR_MERGES = 120;

    private static final String TABLES =
            "SELECT concat('rollcall.', name) FROM system.tables WHERE database = 'rollcall' AND engine = 'ReplacingMergeTree'";
    private static final String MERGES = "SELECT count() FROM system.merges WHERE database = 'rollcall'";
    private static final String BYTES = """
            SELECT sum(bytes_on_disk) FROM system.parts
            WHERE active AND database = 'rollcall' AND table IN ('status_change', 'school_count', 'class_count', 'minute_count')""";
    private static final String SCHOOLS_BY_RATE = """
            SELECT school_code, sum(present + late + offsite) / sum(present + late + offsite + excused + unexcused) AS rate
            FROM analytics.attendance_daily
            WHERE district = 'bench'
            GROUP BY school_code ORDER BY rate""";

    private final DataSource warehouse;
    private final MadeUpYear year;
    private final Consumer<String> progress;

    /** Something to measure. */
    @FunctionalInterface
    private interface Ask {
        void ask() throws SQLException;
    }

    public QueryBench(DataSource warehouse, MadeUpYear year, Consumer<String> progress) {
        this.warehouse = warehouse;
        this.year = year;
        this.progress = progress;
    }

    /** Empties the warehouse's tables, fills them, and measures. */
    public QueryTimes run() throws InterruptedException, SQLException {
        for (String table : strings(TABLES)) {
            execute("TRUNCATE TABLE " + table);
        }
        long began = System.nanoTime();
        LocalDate first = year.days().getFirst();
        LocalDate last = year.days().getLast();
        for (String statement : year.directory()) {
            execute(statement);
        }
        load(List.of(first));
        long loaded = System.nanoTime() - began;
        double firstDay = nearlyAll(measure(live(first)).values());
        began = System.nanoTime();
        load(year.days().subList(1, year.days().size()));
        loaded += System.nanoTime() - began;
        awaitMerges();
        progress.accept("asking");
        Map<String, List<Double>> live = measure(live(last));
        List<Question> questions = Stream.concat(
                        summary(live, Kind.LIVE), summary(measure(yearLong(first, last)), Kind.YEAR))
                .toList();
        double bytes = Double.parseDouble(strings(BYTES).getFirst());
        return new QueryTimes(
                year.personSessions(),
                Duration.ofNanos(loaded),
                bytes / year.personSessions(),
                questions,
                nearlyAll(live.values()) / firstDay);
    }

    private Map<String, Ask> live(LocalDate day) {
        Questions questions = Questions.over(warehouse);
        String district = MadeUpYear.DISTRICT;
        Scope school = Scope.ofSchool(MadeUpYear.A_SCHOOL);
        Map<String, Ask> live = new LinkedHashMap<>();
        live.put("district_now", () -> questions.districtNow().ask(district, day));
        live.put("schools_now", () -> questions.schoolsNow().ask(district, day));
        live.put("day_curve", () -> questions.dayCurve().ask(district, day, Scope.DISTRICT));
        live.put("day_curve_school", () -> questions.dayCurve().ask(district, day, school));
        live.put("reasons_school", () -> questions.reasons().ask(district, day, MadeUpYear.A_SCHOOL));
        live.put("freshness", () -> questions.freshness().ask());
        live.put("district", () -> questions.districts().ask(district));
        live.put("latest_day", () -> questions.latestDay().ask(district));
        return live;
    }

    private Map<String, Ask> yearLong(LocalDate first, LocalDate last) {
        Questions questions = Questions.over(warehouse);
        String district = MadeUpYear.DISTRICT;
        Scope school = Scope.ofSchool(MadeUpYear.A_SCHOOL);
        Scope part = new Scope("P1", "", "");
        Map<String, Ask> asks = new LinkedHashMap<>();
        asks.put("days_of_district", () -> questions.attendanceDays().ask(district, first, last, Scope.DISTRICT));
        asks.put("days_of_part", () -> questions.attendanceDays().ask(district, first, last, part));
        asks.put("days_of_school", () -> questions.attendanceDays().ask(district, first, last, school));
        asks.put("schools_by_rate_sql", () -> strings(SCHOOLS_BY_RATE));
        return asks;
    }

    private void load(List<LocalDate> days) throws SQLException {
        int done = 0;
        for (LocalDate day : days) {
            for (String statement : year.day(day)) {
                execute(statement);
            }
            done++;
            if (done % DAYS_BETWEEN_WORDS == 0) {
                progress.accept("loaded %d of %d days".formatted(done, days.size()));
            }
        }
    }

    /** Merging goes on in the background and would be measured too; after so long it is part of the answer. */
    private void awaitMerges() throws SQLException, InterruptedException {
        for (int waits = 0; waits < MOST_WAITS_FOR_MERGES && !strings(MERGES).equals(List.of("0")); waits++) {
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private static Map<String, List<Double>> measure(Map<String, Ask> asks) throws SQLException {
        Map<String, List<Double>> millis = new LinkedHashMap<>();
        for (Map.Entry<String, Ask> ask : asks.entrySet()) {
            List<Double> times = new ArrayList<>();
            for (int time = 0; time < WARM_UPS + TIMES; time++) {
                long began = System.nanoTime();
                ask.getValue().ask();
                times.add((System.nanoTime() - began) / NANOS_OF_A_MILLISECOND);
            }
            millis.put(ask.getKey(), times.stream().skip(WARM_UPS).sorted().toList());
        }
        return millis;
    }

    private static Stream<Question> summary(Map<String, List<Double>> millis, Kind kind) {
        return millis.entrySet().stream()
                .map(question -> new Question(
                        question.getKey(),
                        kind,
                        Percentile.of(question.getValue(), MEDIAN),
                        Percentile.of(question.getValue(), NEARLY_ALL)));
    }

    private static double nearlyAll(Iterable<List<Double>> millis) {
        List<Double> all = new ArrayList<>();
        millis.forEach(all::addAll);
        all.sort(Double::compare);
        return Percentile.of(all, NEARLY_ALL);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = warehouse.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of every row. */
    private List<String> strings(String sql) throws SQLException {
        try (Connection connection = warehouse.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
