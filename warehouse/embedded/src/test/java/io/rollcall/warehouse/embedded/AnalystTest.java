package io.rollcall.warehouse.embedded;

import static io.rollcall.warehouse.embedded.HttpInterfaceTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an analyst reaches is the database analytics and nothing else, however the question is put. */
@ExtendWith(Warehouse.class)
class AnalystTest {

    /** They describe the engine, or only what the reader may see. A newer engine's new tables must be judged before they join. */
    private static final Set<String> OPEN_SYSTEM_TABLES = Set.of(
            "aggregate_function_combinators build_options codecs collations columns completions constraints contributors current_roles databases "
                    .concat(
                            "data_skipping_index_types data_skipping_indices data_type_families database_engines dictionary_layouts ")
                    .concat(
                            "dictionary_sources disk_types documentation enabled_roles formats functions keywords licenses merge_tree_settings ")
                    .concat(
                            "numbers numbers_mt one primes privileges projections replicated_merge_tree_settings settings settings_changes ")
                    .concat("table_engines table_functions tables time_zones tokenizers unicode zeros zeros_mt")
                    .split(" ", -1));

    private static final int ACCESS_DENIED = 497;
    private static final int READONLY = 164;
    private static final int UNKNOWN_TABLE = 60;
    private static final int WRONG_LOGIN = 516;

    private Http analyst = new Http(URI.create("http://127.0.0.1"), new WarehouseProcess.Login("", ""));

    @BeforeEach
    void connect(WarehouseProcess warehouse) {
        analyst = Http.as(warehouse, warehouse.analyst());
        Http admin = Http.as(warehouse, warehouse.admin());
        for (String statement : List.of(
                "CREATE DATABASE IF NOT EXISTS analytics",
                "CREATE DATABASE IF NOT EXISTS hidden",
                "CREATE TABLE IF NOT EXISTS hidden.pupil (name String) ENGINE = MergeTree ORDER BY name AS SELECT 'Li'",
                "CREATE DICTIONARY IF NOT EXISTS hidden.names (id UInt64, name String) PRIMARY KEY id SOURCE(NULL()) LAYOUT(FLAT()) LIFETIME(0)",
                "CREATE OR REPLACE VIEW analytics.pupils DEFINER = CURRENT_USER SQL SECURITY DEFINER AS SELECT count() AS pupils FROM hidden.pupil",
                "CREATE OR REPLACE VIEW analytics.careless SQL SECURITY INVOKER AS SELECT * FROM hidden.pupil")) {
            assertThat(admin.post(statement).statusCode()).as(statement).isEqualTo(200);
        }
    }

    @Test
    void readsWhatTheDatabaseAnalyticsPublishes() {
        assertThat(analyst.post("SELECT * FROM analytics.pupils").body()).isEqualTo("1\n");
        assertThat(analyst.get("query=SELECT name FROM system.tables WHERE database = 'analytics' ORDER BY name")
                        .body())
                .isEqualTo("careless\npupils\n");
        assertThat(analyst.post("SHOW DATABASES").body()).isEqualTo("analytics\n");
    }

    @Test
    void beginsInAnalyticsWhateverDatabaseItsDriverNamesByItself() {
        assertThat(analyst.post("SELECT pupils, currentDatabase() FROM pupils").body())
                .isEqualTo("1\tanalytics\n");
        assertThat(analyst.post("SELECT pupils FROM pupils", "database=default").body())
                .isEqualTo("1\n");
        assertThat(analyst.post("SHOW TABLES", "database=default").body()).contains("pupils");
        assertRefused(analyst.post("SELECT * FROM `/etc/hostname`", "database=default"), UNKNOWN_TABLE, 404);
    }

    @Test
    void maySetWhatDriversSet() {
        assertThat(analyst.post("SELECT 1 SETTINGS max_threads = 1", "max_execution_time=10", "readonly=1")
                        .body())
                .isEqualTo("1\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM hidden.pupil",
                "SELECT * FROM analytics.careless",
                "SELECT 1 WHERE (SELECT count() FROM hidden.pupil) = 1",
                "WITH t AS (SELECT * FROM hidden.pupil) SELECT * FROM t",
                "EXPLAIN SELECT * FROM hidden.pupil",
                "DESCRIBE TABLE hidden.pupil",
                "SHOW CREATE TABLE hidden.pupil",
                "SELECT * FROM mergeTreeIndex('hidden', 'pupil')",
                "SELECT * FROM loop('hidden', 'pupil')",
                "SELECT * FROM view(SELECT * FROM hidden.pupil)",
                "SELECT * FROM remote('127.0.0.1', 'hidden', 'pupil')",
                "SELECT * FROM dictionary('hidden.names')",
                "SELECT dictGet('hidden.names', 'name', 1)",
                "SELECT * FROM file('/etc/hostname', 'LineAsString')",
                "SELECT * FROM default.`/etc/hostname`",
                "SELECT file('/etc/hostname')",
                "SELECT `f\\x69le`('/etc/hostname')",
                "SELECT * APPLY(file) FROM (SELECT '/etc/hostname')",
                "SELECT /* file */ arrayMap(x -> file(x), ['/etc/hostname'])",
                "SELECT 1 AS `a'`, file('/etc/hostname') AS `b'`",
                "SELECT '\\'', file('/etc/hostname'), '\\''",
                "EXPLAIN SELECT file('/etc/hostname')",
                "SELECT * FROM url('http://127.0.0.1/', 'CSV', 'a String')",
                "SELECT * FROM s3('http://127.0.0.1/a.csv')",
                "SELECT * FROM mysql('127.0.0.1:1', 'a', 'b', 'c', 'd')",
                "SELECT * FROM postgresql('127.0.0.1:1', 'a', 'b', 'c', 'd')",
                "SELECT * FROM executable('id', 'TSV', 'a String')",
                "SELECT * FROM sqlite('/tmp/x', 't')",
                "SELECT * FROM filesystem('/tmp')",
                "SELECT * FROM system.models",
                "SELECT * FROM system.users"
            })
    void isDeniedWhatLiesOutside(String statement) {
        assertRefused(analyst.post(statement), ACCESS_DENIED, 500);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO analytics.pupils VALUES (1)",
                "INSERT INTO analytics.pupils SELECT 1",
                "CREATE TABLE analytics.t (a Int32) ENGINE = Memory",
                "CREATE TEMPORARY TABLE t (a Int32)",
                "DROP VIEW analytics.pupils",
                "SET ROLE admin",
                "SET readonly = 0",
                "EXECUTE AS default SELECT 1",
                "GRANT admin TO default",
                "USE hidden",
                "SYSTEM DROP MARK CACHE",
                "KILL QUERY WHERE 1",
                "SELECT 1 INTO OUTFILE '/tmp/rollcall-outfile'"
            })
    void changesNothing(String statement) {
        assertRefused(analyst.post(statement), READONLY, 500);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"SELECT 1; SET ROLE admin", "SET ROLE admin; SELECT * FROM hidden.pupil", "SELECT 1;;SELECT 2"})
    void sendsOneStatementAtATime(String text) {
        assertRefused(analyst.post(text), 62, 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1 SETTINGS readonly = 0",
                "SELECT 1 SETTINGS allow_experimental_eval_table_function = 1",
                "SELECT 1 AS a FORMAT Template SETTINGS format_template_row = '/etc/hostname'",
                "SELECT 1 FORMAT Template SETTINGS format_template_resultset = '/etc/hostname'",
                "SELECT 1 AS a FORMAT Protobuf SETTINGS format_schema = '/etc/hostname:A'",
                "SELECT 1 SETTINGS dialect = 'kusto'"
            })
    void cannotLoosenWhatHoldsItByASetting(String statement) {
        HttpResponse<String> answer = analyst.post(statement);
        assertThat(answer.statusCode()).as(answer.body()).isGreaterThanOrEqualTo(400);
        assertThat(answer.body()).containsAnyOf("READONLY", "SETTING_CONSTRAINT_VIOLATION");
    }

    @Test
    void cannotLoosenItByAUrlParameterEither() {
        assertRefused(analyst.get("query=SELECT 1", "readonly=0"), READONLY, 500);
        assertRefused(analyst.get("query=SELECT 1", "format_schema=x"), 452, 500);
        assertRefused(analyst.get("query=SELECT 1", "max_memory_usage=0"), 452, 500);
        assertRefused(analyst.get("query=SELECT 1", "role=admin"), 48, 501);
    }

    @Test
    void seesNothingOfWhatOthersAsk(WarehouseProcess warehouse) {
        Http admin = Http.as(warehouse, warehouse.admin());
        String tables = admin.post("SELECT name FROM system.tables WHERE database = 'system'")
                .body();
        assertThat(tables.lines())
                .contains("processes", "query_cache", "errors")
                .containsAll(OPEN_SYSTEM_TABLES);
        tables.lines().filter(table -> !OPEN_SYSTEM_TABLES.contains(table)).forEach(table -> {
            HttpResponse<String> rows = analyst.post("SELECT 1 FROM system." + table + " LIMIT 1");
            assertThat(rows.statusCode() == 200 ? rows.body() : "").as(table).isEmpty();
        });
    }

    @Test
    void isRefusedWithAWrongPassword(WarehouseProcess warehouse) {
        Http stranger = new Http(warehouse.url(), new WarehouseProcess.Login("analyst", "guess"));
        assertRefused(stranger.post("SELECT 1"), WRONG_LOGIN, 403);
        Http unknown = new Http(warehouse.url(), new WarehouseProcess.Login("default", ""));
        assertRefused(unknown.post("SELECT 1"), WRONG_LOGIN, 403);
    }
}
