package io.rollcall.warehouse.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollcall.warehouse.RealWarehouse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** As far as one engine goes, which has neither Keeper nor a second server: every statement is one that it parses. */
@ExtendWith(RealWarehouse.Shared.class)
class ClusterFormTest {

    private final ClusterForm form = new ClusterForm("rollcall");

    @Test
    void everyStatementOfEveryMigrationHasAFormThatTheEngineParses(RealWarehouse warehouse) throws SQLException {
        List<String> statements = Migrations.ofThisBuild().stream()
                .flatMap(migration -> migration.statements().stream())
                .flatMap(statement -> form.of(statement).stream())
                .toList();
        assertThat(parsed(warehouse, statements)).hasSizeGreaterThan(100).allMatch(sql -> sql.contains("ON CLUSTER"));
    }

    @Test
    void everyStatementOfAccessIsOneThatTheEngineParses(RealWarehouse warehouse) throws SQLException {
        List<ServerAccess.View> views;
        try (Connection connection = warehouse.dataSource().getConnection()) {
            views = PublishedViews.of(connection);
        }
        assertThat(views).contains(new ServerAccess.View("attendance_daily", true));
        assertThat(views).contains(new ServerAccess.View("publications", false));
        List<String> access = ServerAccess.statements(
                views, List.of(ServerAccess.Place.parse("haizhu"), ServerAccess.Place.parse("haizhu/S001")));
        assertThat(parsed(warehouse, access)).hasSameSizeAs(access);
        assertThat(parsed(
                        warehouse,
                        access.stream().flatMap(sql -> form.of(sql).stream()).toList()))
                .hasSameSizeAs(access)
                .allMatch(sql -> sql.contains("ON CLUSTER"));
    }

    @Test
    void aTableIsReplicatedOnItsShardAndDistributedUnderItsOwnName() {
        List<String> forms = form.of("""
                CREATE TABLE IF NOT EXISTS rollcall.mark
                (
                    school String COMMENT 'Code',
                    version UInt64 COMMENT 'The highest stands'
                )
                ENGINE = ReplacingMergeTree(version)
                ORDER BY (district, school)""");
        assertThat(forms.getFirst())
                .startsWith("CREATE TABLE IF NOT EXISTS rollcall_local.mark ON CLUSTER 'rollcall'")
                .contains(
                        "ENGINE = ReplicatedReplacingMergeTree('/clickhouse/tables/{shard}/rollcall_local/mark', '{replica}', version)");
        assertThat(forms.getLast())
                .isEqualTo(
                        "CREATE TABLE IF NOT EXISTS rollcall.mark ON CLUSTER 'rollcall' AS rollcall_local.mark ENGINE = Distributed('rollcall', 'rollcall_local', 'mark', cityHash64(school))");
    }

    @Test
    void rowsOfOneKeyWithoutASchoolLieOnOneShardToo() {
        assertThat(form.of(
                                "CREATE TABLE IF NOT EXISTS rollcall.t\n(\n    a String\n)\nENGINE = ReplacingMergeTree\nORDER BY (district, id)")
                        .getLast())
                .endsWith("cityHash64(district, id))");
    }

    @Test
    void aNewColumnIsTheDistributedTablesTooAndASettingOfStorageIsNot() {
        assertThat(form.of("ALTER TABLE rollcall.t\n    ADD COLUMN a Int8"))
                .containsExactly(
                        "ALTER TABLE rollcall_local.t ON CLUSTER 'rollcall'\n    ADD COLUMN a Int8",
                        "ALTER TABLE rollcall.t ON CLUSTER 'rollcall'\n    ADD COLUMN a Int8");
        assertThat(form.of("ALTER TABLE rollcall.t MODIFY SETTING a = 1"))
                .containsExactly("ALTER TABLE rollcall_local.t ON CLUSTER 'rollcall' MODIFY SETTING a = 1");
    }

    @Test
    void aStatementOfAnUnknownKindIsNotGuessedAt() {
        assertThatThrownBy(() -> form.of("CREATE MATERIALIZED VIEW rollcall.t AS SELECT 1"))
                .hasMessageStartingWith("no form for a cluster");
        assertThatThrownBy(() -> new ClusterForm("a' b")).hasMessage("not a cluster's name: a' b");
    }

    private static List<String> parsed(RealWarehouse warehouse, List<String> statements) throws SQLException {
        try (Connection connection = warehouse.dataSource().getConnection();
                PreparedStatement parse = connection.prepareStatement("SELECT formatQuery(?)")) {
            Stream.Builder<String> parsed = Stream.builder();
            for (String statement : statements) {
                parse.setString(1, statement);
                try (var rows = parse.executeQuery()) {
                    rows.next();
                    parsed.add(rows.getString(1));
                }
            }
            return parsed.build().toList();
        }
    }
}
