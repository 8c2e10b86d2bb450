package io.rollcall.standalone.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickhouse.jdbc.DataSourceImpl;
import io.rollcall.standalone.bench.MeasuredQuestions.Measured;
import io.rollcall.warehouse.query.AlertQuestions;
import io.rollcall.warehouse.query.Questions;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class MeasuredQuestionsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    private final MeasuredQuestions measured = measured();

    @Test
    void everyQuestionOfTheWarehouseIsMeasured() {
        List<String> components = Stream.of(Questions.class, AlertQuestions.class)
                .flatMap(questions -> Arrays.stream(questions.getRecordComponents()))
                .map(RecordComponent::getName)
                .distinct()
                .toList();
        assertThat(Stream.concat(measured.live(DAY).stream(), measured.yearLong(DAY, DAY).stream()))
                .extracting(Measured::component)
                .containsAll(components)
                .isSubsetOf(components);
    }

    @Test
    void noTwoFiguresHaveOneName() {
        assertThat(Stream.concat(measured.live(DAY).stream(), measured.yearLong(DAY, DAY).stream()))
                .extracting(Measured::name)
                .doesNotHaveDuplicates();
    }

    /** Nothing is asked. */
    private static MeasuredQuestions measured() {
        DataSource nowhere = new DataSourceImpl("jdbc:clickhouse:http://127.0.0.1:1", new Properties());
        return new MeasuredQuestions(Questions.over(nowhere), AlertQuestions.over(nowhere));
    }
}
