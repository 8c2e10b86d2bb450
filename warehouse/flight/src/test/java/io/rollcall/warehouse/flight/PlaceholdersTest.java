package io.rollcall.warehouse.flight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {

    @Test
    void questionMarksInTextsNamesAndCommentsAreNone() {
        Placeholders found =
                Placeholders.of("SELECT '?', 'it''s ?\\'?', `a?`, \"b?\" -- ?\n/* ? */ WHERE a = ? AND b=?");
        assertThat(found.marks()).isEqualTo(2);
        assertThat(found.sql(List.of("String", "Int64")))
                .endsWith("WHERE a = {p1:Nullable(String)} AND b={p2:Nullable(Int64)}");
    }

    @Test
    void aNameThatComesTwiceTakesOneValue() {
        Placeholders found = Placeholders.of("SELECT {from:Date}, { from : Date }, {most:Array(Int64)}, '{no:Date}'");
        assertThat(found.count()).isEqualTo(2);
        assertThat(found.name(1)).isEqualTo("most");
        assertThat(found.type(1)).isEqualTo("Array(Int64)");
    }

    @Test
    void bothKindsInOneStatementAreMixed() {
        assertThat(Placeholders.of("SELECT ?, {a:Date}").mixed()).isTrue();
    }

    @Test
    void aHandleHoldsTheWholeStatement() {
        Statement statement = new Statement("SELECT {甲:String}", Map.of("甲", "\\N\n"));
        assertThat(Statement.ofHandle(statement.asHandle())).isEqualTo(statement);
    }
}
