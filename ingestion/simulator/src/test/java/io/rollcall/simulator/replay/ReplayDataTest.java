package io.rollcall.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayDataTest {

    private static final LocalDate FRIDAY = LocalDate.of(2014, 10, 31);
    private static final LocalDate MONDAY = LocalDate.of(2014, 11, 3);

    @TempDir
    Path folder;

    private SmallData files;

    @BeforeEach
    void prepare() {
        files = new SmallData(folder);
    }

    @Test
    void readsDaysInTheOrderOfTime() throws IOException {
        ReplayData data = files.read();

        assertThat(data.days()).containsExactly(FRIDAY, MONDAY);
        assertThat(data.figures()).hasSize(5);
    }

    @Test
    void readsQuotedNames() throws IOException {
        assertThat(files.read().schools())
                .extracting(ReplaySchool::name)
                .containsExactly("P.S. 001 FIRST", "SCHOOL OF \"ARTS\", THE", "P.S. X003");
    }

    @Test
    void readsGzipAsItReadsText() throws IOException {
        assertThat(files.readZipped().figures()).isEqualTo(files.read().figures());
    }

    @Test
    void anEmptyFigureIsNotZero() throws IOException {
        ReplayData data = files.read();

        assertThat(data.figuresOf(MONDAY))
                .extracting(PublishedFigure::hundredths)
                .containsExactly(9619, PublishedFigure.NOT_SUBMITTED, 0);
        assertThat(data.figuresOf(MONDAY).get(1).expectedRate()).isEmpty();
        assertThat(data.figuresOf(MONDAY).get(2).expectedRate()).hasValue(0);
    }

    @Test
    void keepsToTheRange() throws IOException {
        ReplayData data = files.read(SmallData.SCHOOLS, SmallData.FIGURES, new DateRange(MONDAY, LocalDate.MAX));

        assertThat(data.days()).containsExactly(MONDAY);
    }

    @Test
    void saysWhenTheRangeIsEmpty() {
        DateRange later = new DateRange(MONDAY.plusDays(1), LocalDate.MAX);

        assertThatThrownBy(() -> files.read(SmallData.SCHOOLS, SmallData.FIGURES, later))
                .isInstanceOf(UnreadableDataException.class)
                .hasMessageEndingWith("no figures from 2014-11-04");
    }

    @Test
    void takesASchoolThatTheListOfSchoolsDoesNotName() throws IOException {
        ReplayData data = files.read(
                "school,name,borough,district\n", "date,school,attendance_pct\n2014-11-03,09X999,90\n", DateRange.ALL);

        assertThat(data.schools()).containsExactly(new ReplaySchool("09X999", "09X999", "X", "09"));
    }

    @Test
    void readsOffTheCodeWhatTheListOfSchoolsLeavesEmpty() throws IOException {
        String schools = "school,name,borough,district\n15K418,A SCHOOL,,\nTOTAL,ALL OF THEM,,\n";

        ReplayData data = files.read(schools, "date,school,attendance_pct\n2014-11-03,TOTAL,90\n", DateRange.ALL);

        assertThat(data.schools())
                .containsExactly(
                        new ReplaySchool("15K418", "A SCHOOL", "K", "15"),
                        new ReplaySchool("TOTAL", "ALL OF THEM", "", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"100.01", "-1", "95.123", "n/a", "1e1", "101", " "})
    void namesTheLineOfAWrongFigure(String percent) {
        String figures = "date,school,attendance_pct\n2014-11-03,01M001,90\n2014-11-03,02M002," + percent + "\n";

        assertThatThrownBy(() -> files.read(SmallData.SCHOOLS, figures, DateRange.ALL))
                .isInstanceOf(UnreadableDataException.class)
                .hasMessageContaining("figures.csv, line 3: attendance_pct must be 0 to 100");
    }

    @ParameterizedTest
    @CsvSource({
        "'2014-11-03,01M001,90', a second figure",
        "'03.11.2014,01M001,90', date must be yyyy-MM-dd",
        "'2014-11-04,01/M001,90', school must match",
        "'2014-11-04', fewer fields"
    })
    void namesTheRuleThatALineBreaks(String line, String rule) {
        String figures = "date,school,attendance_pct\n2014-11-03,01M001,90\n" + line + "\n";

        assertThatThrownBy(() -> files.read(SmallData.SCHOOLS, figures, DateRange.ALL))
                .isInstanceOf(UnreadableDataException.class)
                .hasMessageContaining("line 3: " + rule);
    }

    @Test
    void saysWhichColumnIsMissing() {
        assertThatThrownBy(() -> files.read("school,name\n", SmallData.FIGURES, DateRange.ALL))
                .hasMessageContaining("schools.csv, line 1: the header has no column \"borough\"");
    }

    @Test
    void saysWhenAFileIsNotThere() {
        Path nowhere = folder.resolve("nowhere.csv");

        assertThatThrownBy(() -> ReplayData.read(nowhere, nowhere, DateRange.ALL))
                .isInstanceOf(UnreadableDataException.class)
                .hasMessageContaining("nowhere.csv: cannot be read");
    }
}
