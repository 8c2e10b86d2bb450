package io.rollcall.standalone.bench;

import io.rollcall.standalone.bench.MeasuredQuestions.Measured;
import io.rollcall.standalone.bench.QueryTimes.Kind;
import io.rollcall.standalone.bench.QueryTimes.Question;
import io.rollcall.warehouse.query.AlertQuestions;
import io.rollcall.warehouse.query.Questions;
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
    private static final String OBSERVATIONS = "SELECT count() FROM rollcall.status_change";
    private static final String SCHOOLS_BY_RATE = """
            SELECT school_code, sum(present + late + offsite) / sum(present + late + offsite + excused + unexcused) AS rate
            FROM analytics.attendance_daily
            WHERE district = 'bench'
            GROUP BY school_code ORDER BY rate""";

    private final DataSource warehouse;
    private final MadeUpYear year;
    private final Consumer<String> progress;
    private final MeasuredQuestions questions;

    public QueryBench(DataSource warehouse, MadeUpYear year, Consumer<String> progress) {
        this.warehouse = warehouse;
        this.year = year;
        this.progress = progress;
        this.questions = new MeasuredQuestions(Questions.over(warehouse), AlertQuestions.over(warehouse));
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
        double firstDay = nearlyAll(measure(questions.live(first)).values());
        began = System.nanoTime();
        load(year.days().subList(1, year.days().size()));
        loaded += System.nanoTime() - began;
        awaitMerges();
        progress.accept("merging the months that are over");
        for (String month : strings(monthsThatAreOver(last))) {
            execute("OPTIMIZE TABLE " + month + " FINAL");
        }
        progress.accept("asking");
        Map<String, List<Double>> live = measure(questions.live(last));
        List<Measured> yearLong = new ArrayList<>(questions.yearLong(first, last));
        yearLong.add(new Measured("", "schools_by_rate_sql", Kind.YEAR, () -> strings(SCHOOLS_BY_RATE)));
        List<Question> measured = Stream.concat(summary(live, Kind.LIVE), summary(measure(yearLong), Kind.YEAR))
                .toList();
        double bytes = Double.parseDouble(strings(BYTES).getFirst());
        double observations = Double.parseDouble(strings(OBSERVATIONS).getFirst());
        return new QueryTimes(
                year.personSessions(),
                Duration.ofNanos(loaded),
                bytes / observations,
                measured,
                nearlyAll(live.values()) / firstDay);
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

    private static Map<String, List<Double>> measure(List<Measured> asks) throws SQLException {
        Map<String, List<Double>> millis = new LinkedHashMap<>();
        for (Measured measured : asks) {
            List<Double> times = new ArrayList<>();
            for (int time = 0; time < WARM_UPS + TIMES; time++) {
                long began = System.nanoTime();
                measured.ask().ask();
                times.add((System.nanoTime() - began) / NANOS_OF_A_MILLISECOND);
            }
            millis.put(measured.name(), times.stream().skip(WARM_UPS).sorted().toList());
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

    /** Months that are over, of the tables whose months become one part a day later; a year that is made within minutes has not had that day. */
    private static String monthsThatAreOver(LocalDate last) {
        return """
                SELECT DISTINCT concat('rollcall.', table, ' PARTITION ', partition)
                FROM system.parts
                WHERE active AND database = 'rollcall' AND partition < '%1$tY%1$tm' AND table IN
                (
                    SELECT name FROM system.tables
                    WHERE database = 'rollcall' AND create_table_query LIKE '%%min_age_to_force_merge_seconds%%'
                )""".formatted(last);
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
