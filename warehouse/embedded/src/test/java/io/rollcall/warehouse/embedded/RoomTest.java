package io.rollcall.warehouse.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoomTest {

    private static final Path DATA = Path.of("/data/warehouse");

    @Test
    void aFullDiskIsNamedWithWhatIsLeftAndTheCodeThatIsTriedAgain() {
        assertThatThrownBy(() -> new Room(DATA, () -> 1_500_000).mustBeThere())
                .hasMessageStartingWith("Code: 243. DB::Exception: The disk under /data/warehouse has 1.5 MB left")
                .hasMessageEndingWith("(NOT_ENOUGH_SPACE)");
    }

    @Test
    void aDiskWithRoomIsNot() {
        assertThatCode(() -> new Room(DATA, () -> 64L * 1024 * 1024).mustBeThere())
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "DROP TABLE t, true",
        "/* make room */ truncate table t, true",
        "CREATE TABLE t (a Int8) ENGINE = Memory, false",
        "ALTER TABLE t DELETE WHERE 1, false"
    })
    void whatMakesRoomIsLetThrough(String statement, boolean frees) {
        assertThat(StatementText.frees(statement.getBytes(UTF_8))).isEqualTo(frees);
    }
}
