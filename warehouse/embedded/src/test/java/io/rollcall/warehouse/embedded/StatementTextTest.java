package io.rollcall.warehouse.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "INSERT INTO t FORMAT CSV 1,2 | INSERT INTO t | CSV | 1,2",
                "insert into t (a, format) values (1) | insert into t (a, format) | Values | (1)",
                "INSERT INTO `values` VALUES(1) | INSERT INTO `values` | Values | (1)",
                "INSERT INTO db.format FORMAT TSV 1 | INSERT INTO db.format | TSV | 1",
                "INSERT INTO TABLE t SETTINGS async_insert=0 FORMAT TSV 1 | INSERT INTO TABLE t SETTINGS async_insert=0 | TSV | 1",
                "INSERT INTO FUNCTION null('a Int32') VALUES (1) | INSERT INTO FUNCTION null('a Int32') | Values | (1)",
                "/* VALUES */ INSERT INTO t -- FORMAT X | /* VALUES */ INSERT INTO t -- FORMAT X | '' | ''"
            })
    void rowsBeginWhereTheHeadEnds(String statement, String head, String format, String rows) {
        byte[] text = statement.strip().getBytes(UTF_8);
        StatementText read = StatementText.read(text, text.length);
        assertThat(read.rows()).isTrue();
        assertThat(new String(text, 0, read.headLength(), UTF_8).strip()).isEqualTo(head.strip());
        assertThat(read.format().orElse("''")).isEqualTo(format.strip());
        assertThat(new String(text, read.rowsStart(), text.length - read.rowsStart(), UTF_8).strip())
                .isEqualTo(rows.strip().replace("''", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1",
                "INSERT INTO t SELECT 1",
                "INSERT INTO t (a) WITH x AS (SELECT 1) SELECT * FROM x",
                "WITH 1 AS x INSERT INTO t SELECT x",
                "INSERT INTO t FROM INFILE 'a.csv' FORMAT CSV",
                "CREATE TABLE t (a Int32) ENGINE = Memory",
                "-- INSERT INTO t VALUES\nSELECT 'INSERT INTO t VALUES (1)'",
                ""
            })
    void otherStatementsHaveNoRows(String statement) {
        byte[] text = statement.getBytes(UTF_8);
        assertThat(StatementText.read(text, text.length).rows()).isFalse();
    }

    @Test
    void theFormatOfAnAnswerIsTheOneOutsideBrackets() {
        byte[] text = "SELECT format('{}', 1), (SELECT 1) FROM t FORMAT JSON SETTINGS a = 1".getBytes(UTF_8);
        assertThat(StatementText.read(text, text.length).format()).hasValue("JSON");
    }

    @Property
    void whateverTheRowsHoldTheHeadIsTheSame(@ForAll byte[] rows) {
        byte[] head = "INSERT INTO t (`a'b`, c) FORMAT RowBinary\n".getBytes(UTF_8);
        byte[] text = new byte[head.length + rows.length];
        System.arraycopy(head, 0, text, 0, head.length);
        System.arraycopy(rows, 0, text, head.length, rows.length);
        StatementText read = StatementText.read(text, text.length);
        assertThat(read.rowsStart()).isEqualTo(head.length);
        assertThat(read.format()).hasValue("RowBinary");
    }
}
