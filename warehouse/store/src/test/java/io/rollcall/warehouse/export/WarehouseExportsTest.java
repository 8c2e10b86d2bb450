package io.rollcall.warehouse.export;

import static io.rollcall.warehouse.TestDistrict.MONDAY;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollcall.warehouse.RealWarehouse;
import io.rollcall.warehouse.TestDistrict;
import io.rollcall.warehouse.connection.WarehouseAddress;
import io.rollcall.warehouse.connection.WarehouseUnavailable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealWarehouse.Shared.class)
class WarehouseExportsTest {

    private static final ExportView SCHOOLS = ExportViews.named("schools").orElseThrow();
    private static final ExportView DAILY =
            ExportViews.named("attendance_daily").orElseThrow();
    private static final Export.Form CSV = new Export.Form(ExportFormat.CSV, Optional.empty(), false);

    private final RealWarehouse warehouse;
    private final TestDistrict district;
    private final WarehouseExports exports;

    WarehouseExportsTest(RealWarehouse warehouse) {
        this.warehouse = warehouse;
        this.district = new TestDistrict(warehouse);
        this.exports = WarehouseExports.of(warehouse.asAdmin());
    }

    @Test
    void theRowsOfTheDistrictOnlyAreExportedAndCounted() {
        twoSchoolsAndTwoDays();
        new TestDistrict(warehouse).calendar(MONDAY, "AM").school("S1", 10);

        Export all = daily(Optional.empty(), Optional.empty(), CSV);

        assertThat(exports.count(all)).isEqualTo(4);
        assertThat(lines(all))
                .hasSize(5)
                .allSatisfy(line -> assertThat(line).containsAnyOf("district", district.code()));
    }

    @Test
    void daysAndSchoolNarrowIt() {
        twoSchoolsAndTwoDays();

        Export one =
                new Export(DAILY, district.code(), Optional.of(MONDAY), Optional.of(MONDAY), Optional.of("S2"), CSV);

        assertThat(exports.count(one)).isEqualTo(1);
        assertThat(lines(one).getLast())
                .isEqualTo("\"%s\",\"S2\",\"2026-11-23\",\"AM\",200,180,0,0,15,0,0,5,0.9230769230769231,0.975"
                        .formatted(district.code()));
    }

    @Test
    void whatNobodyKnowsIsEmptyInATable() {
        district.calendar(MONDAY, "AM").school("S1", 100);

        assertThat(lines(daily(Optional.empty(), Optional.empty(), CSV)).getLast())
                .endsWith(",100,,0");
    }

    @Test
    void aValueIsBoundAndNeverReadAsSql() {
        twoSchoolsAndTwoDays();

        Export strange = new Export(
                DAILY, district.code(), Optional.empty(), Optional.empty(), Optional.of("S1' OR 1=1 --"), CSV);

        assertThat(exports.count(strange)).isZero();
    }

    @Test
    void aTableHasHeadingsInTheLanguageThatIsAskedFor() {
        district.school("S1", 100);

        assertThat(lines(schools(new Export.Form(ExportFormat.CSV, Optional.of(HeadingLanguage.CHINESE), true)))
                        .getFirst())
                .isEqualTo(
                        "\uFEFF\"区\",\"学校代码\",\"生效首日\",\"生效末日\",\"名称\",\"学校类别\",\"片区代码\",\"片区\",\"在籍学生\",\"纬度（度）\",\"经度（度）\"");
    }

    @Test
    void noTextOfATableIsTakenForAFormula() {
        district.subDistrict("NORTH", "=HYPERLINK(\"x\")").school("S1", 100);
        district.subDistrict("SOUTH", "＝1+1").school("S2", LocalDate.of(2026, 9, 1), 1, "PRIMARY", "SOUTH");

        assertThat(lines(schools(CSV)))
                .anySatisfy(line -> assertThat(line).contains("\"'=HYPERLINK(\"\"x\"\")\""))
                .anySatisfy(line -> assertThat(line).contains("\"'＝1+1\""));
    }

    @Test
    void arrowIsReadBackByArrowsOwnReader() throws IOException {
        twoSchoolsAndTwoDays();
        byte[] file = bytes(daily(
                Optional.of(MONDAY),
                Optional.empty(),
                new Export.Form(ExportFormat.ARROW, Optional.of(HeadingLanguage.CHINESE), false)));

        List<String> rows = new ArrayList<>();
        try (RootAllocator allocator = new RootAllocator();
                ArrowStreamReader reader = new ArrowStreamReader(new ByteArrayInputStream(file), allocator)) {
            VectorSchemaRoot batch = reader.getVectorSchemaRoot();
            while (reader.loadNextBatch()) {
                for (int i = 0; i < batch.getRowCount(); i++) {
                    rows.add(batch.getVector("school_code").getObject(i) + " "
                            + batch.getVector("date").getObject(i) + " "
                            + batch.getVector("present").getObject(i));
                }
            }
        }

        long day = MONDAY.toEpochDay();
        assertThat(rows).containsExactlyInAnyOrder("S1 " + day + " 90", "S2 " + day + " 180");
    }

    @Test
    void parquetIsAWholeFile() throws IOException {
        twoSchoolsAndTwoDays();
        byte[] file = bytes(daily(
                Optional.empty(), Optional.empty(), new Export.Form(ExportFormat.PARQUET, Optional.empty(), false)));

        assertThat(new String(file, 0, 4, UTF_8)).isEqualTo("PAR1");
        assertThat(new String(file, file.length - 4, 4, UTF_8)).isEqualTo("PAR1");
    }

    @Test
    void aWorkbookHasNumbersDatesAndTexts() throws IOException {
        district.subDistrict("NORTH", "=1+1").school("S1", 321);

        String sheet = part(
                bytes(schools(new Export.Form(ExportFormat.XLSX, Optional.of(HeadingLanguage.CHINESE), false))),
                "xl/worksheets/sheet1.xml");

        assertThat(sheet)
                .contains("&#x533a;", "<t>S1</t>", "<t>=1+1</t>", "<v>321</v>", "<v>46266", "frozen")
                .doesNotContain("<f>");
    }

    @Test
    void aWarehouseThatDoesNotAnswerIsSaidToBeUnavailable() {
        try (WarehouseExports nowhere =
                WarehouseExports.of(new WarehouseAddress(URI.create("http://127.0.0.1:1"), "nobody", ""))) {
            assertThatThrownBy(() -> nowhere.open(schools(CSV))).isInstanceOf(WarehouseUnavailable.class);
        }
    }

    private void twoSchoolsAndTwoDays() {
        district.calendar(MONDAY, "AM")
                .calendar(MONDAY.minusDays(3), "AM")
                .school("S1", 100)
                .school("S2", 200)
                .count("S1", "AM", "PRESENT", 90)
                .count("S2", "AM", "PRESENT", 180)
                .count("S2", "AM", "EXCUSED", 15);
    }

    private Export daily(Optional<LocalDate> from, Optional<LocalDate> to, Export.Form form) {
        return new Export(DAILY, district.code(), from, to, Optional.empty(), form);
    }

    private Export schools(Export.Form form) {
        return new Export(SCHOOLS, district.code(), Optional.empty(), Optional.empty(), Optional.empty(), form);
    }

    private List<String> lines(Export export) {
        return List.of(new String(bytes(export), UTF_8).split("\r\n", -1)).stream()
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private byte[] bytes(Export export) {
        try (ExportedRows rows = exports.open(export)) {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            rows.writeTo(file);
            return file.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String part(byte[] workbook, String name) throws IOException {
        Path file = Files.write(Files.createTempFile(Path.of("target"), "export-", ".xlsx"), workbook);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), UTF_8);
        }
    }
}
