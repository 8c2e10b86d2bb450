package io.rollcall.standalone.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowStreamReader;

/** Fills a published table with made-up rows, exports it through the cockpit as a tool does, and reads the files back. */
public final class ExportBench {

    /** What a row says, the same in every order of rows. */
    private static final String SUM = """
            SELECT concat(toString(count()), ' ', toString(sum(toUInt64(CRC32(concat(school_code, ' ', toString(toInt32(date)), ' ', class, ' ',
                toString(attending), ' ', toString(absent)))))))
            FROM %s""";

    private static final int OK = 200;

    private final DataSource warehouse;
    private final URI cockpit;
    private final String authorization;
    private final Consumer<String> progress;

    /** @param authorization the header by which a login of the cockpit signs in */
    public ExportBench(DataSource warehouse, URI cockpit, String authorization, Consumer<String> progress) {
        this.warehouse = warehouse;
        this.cockpit = cockpit;
        this.authorization = authorization;
        this.progress = progress;
    }

    /** Replaces what is published of the district by so many rows, and exports them in each of the two formats. */
    public List<ExportTimes.Run> run(String district, long rows, Path folder)
            throws SQLException, IOException, InterruptedException {
        progress.accept("filling a table with %,d rows".formatted(rows));
        execute("TRUNCATE TABLE rollcall.published_attendance_by_class");
        fill(district, rows);
        String expected = text(SUM.formatted("analytics.attendance_by_class"));
        List<ExportTimes.Run> runs = new ArrayList<>();
        for (String format : List.of("arrow", "parquet")) {
            progress.accept("exporting as " + format);
            Path file = folder.resolve("export." + format);
            Duration time = download(format, file);
            String found = format.equals("arrow") ? sumOf(file) : text(SUM.formatted("file('" + file + "', Parquet)"));
            runs.add(new ExportTimes.Run(format, Files.size(file), time, found.equals(expected)));
            Files.delete(file);
        }
        return runs;
    }

    /** A school has a class for each of its codes and a day for each of 190, so that no two rows have one key. */
    private void fill(String district, long rows) throws SQLException {
        execute("""
                INSERT INTO rollcall.published_attendance_by_class
                    (district, date, school, session, grade, class, published_at, classes, attending, absent)
                SELECT '%s', toDate('2026-01-01') + number %% 190, concat('S', toString(intDiv(number, 190) %% 286)), 'AM',
                    toString(number %% 12), concat('C', toString(intDiv(number, 190 * 286))), '2026-11-01 00:00:00.000', 1,
                    10 + cityHash64(number) %% 40, 10 + cityHash64(number, 1) %% 5
                FROM numbers(%d)""".formatted(district, rows));
        execute("""
                INSERT INTO rollcall.publication (district, date, published_at, least)
                SELECT '%s', toDate('2026-01-01') + number, '2026-11-01 00:00:00.000', 10 FROM numbers(190)""".formatted(district));
    }

    private Duration download(String format, Path file) throws IOException, InterruptedException {
        URI export = cockpit.resolve("/v1/export/attendance_by_class?format=" + format);
        long began = System.nanoTime();
        try (HttpClient tool = HttpClient.newHttpClient()) {
            HttpResponse<Path> answer = tool.send(
                    HttpRequest.newBuilder(export)
                            .header("Authorization", authorization)
                            .build(),
                    BodyHandlers.ofFile(file));
            if (answer.statusCode() != OK) {
                throw new IOException("the export answered " + answer.statusCode() + ": " + Files.readString(file));
            }
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** With Arrow's own reader, one batch in memory at a time. */
    private static String sumOf(Path file) throws IOException {
        long count = 0;
        long sum = 0;
        CRC32 crc = new CRC32();
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
                RootAllocator allocator = new RootAllocator();
                ArrowStreamReader reader = new ArrowStreamReader(bytes, allocator)) {
            VectorSchemaRoot batch = reader.getVectorSchemaRoot();
            while (reader.loadNextBatch()) {
                VarCharVector school = (VarCharVector) batch.getVector("school_code");
                DateDayVector date = (DateDayVector) batch.getVector("date");
                VarCharVector schoolClass = (VarCharVector) batch.getVector("class");
                BigIntVector attending = (BigIntVector) batch.getVector("attending");
                BigIntVector absent = (BigIntVector) batch.getVector("absent");
                for (int i = 0; i < batch.getRowCount(); i++) {
                    crc.reset();
                    crc.update(school.get(i));
                    crc.update((" " + date.get(i) + " ").getBytes(UTF_8));
                    crc.update(schoolClass.get(i));
                    crc.update((" " + attending.get(i) + " " + absent.get(i)).getBytes(UTF_8));
                    sum += crc.getValue();
                    count++;
                }
            }
        }
        return count + " " + sum;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = warehouse.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = warehouse.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
