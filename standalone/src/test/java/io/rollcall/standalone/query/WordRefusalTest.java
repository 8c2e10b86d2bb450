package io.rollcall.standalone.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordRefusalTest {

    private final WordRefusal analyst = new WordRefusal("analytics");

    @Test
    void aMistypedStatementIsAnsweredWithoutTheGrammar() {
        String grammar =
                ". Expected one of: Query, Query with output, EXPLAIN, SELECT subquery, end of query. (SYNTAX_ERROR) ";

        assertThat(analyst.of("Code: 62. DB::Exception: Syntax error: failed at position 1 (SELEC): SELEC 1" + grammar))
                .isEqualTo("Code: 62. DB::Exception: Syntax error: failed at position 1 (SELEC): SELEC 1.");
        assertThat(analyst.of("Syntax error: failed at position 3: X '. Expected one of: '" + grammar))
                .isEqualTo("Syntax error: failed at position 3: X '. Expected one of: '.");
    }

    @Test
    void whereATableIsUnknownItIsSaidWhichThereAre() {
        String unknown = "Code: 60. DB::Exception: Unknown table expression identifier 'attendence'. (UNKNOWN_TABLE)";

        assertThat(analyst.of(unknown))
                .startsWith(unknown)
                .endsWith("docs/analysts/dictionary.md, and by SHOW TABLES FROM analytics.");
        assertThat(new WordRefusal("research").of(unknown)).endsWith("SHOW TABLES FROM research lists.");
    }

    @Test
    void whateverElseIsSaidStaysAsItIs() {
        String denied = "Code: 497. DB::Exception: analyst: Not enough privileges. (ACCESS_DENIED)";

        assertThat(analyst.of(denied)).isEqualTo(denied);
    }
}
