package io.rollcall.warehouse.schema;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a statement of a migration becomes on a cluster of shards and replicas. A table {@code rollcall.t} becomes a replicated one in the database {@code rollcall_local} of each shard, and a distributed one above them that has its name, so that views, writers and readers name
 * what they always do. Rows of one key lie on one shard: a school's together where the key has the school, which makes {@code FINAL} as exact as on one server.
 *
 * @param cluster its name in the servers' configuration, which must also define the macros {@code shard} and {@code replica}
 */
record ClusterForm(String cluster) {

    static final String LOCAL = "rollcall_local";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,64}");
    private static final Pattern DATABASE = Pattern.compile("^(CREATE DATABASE IF NOT EXISTS \\w+)");
    private static final Pattern VIEW =
            Pattern.compile("^((?:CREATE OR REPLACE|DROP) VIEW (?:IF EXISTS )?\\w+\\.\\w+)");
    private static final Pattern TABLE = Pattern.compile("^CREATE TABLE IF NOT EXISTS rollcall\\.(\\w+)");
    private static final Pattern ENGINE = Pattern.compile("(?m)^ENGINE = ReplacingMergeTree(?:\\((\\w+)\\))?$");
    private static final Pattern ORDER = Pattern.compile("(?m)^ORDER BY \\(?([^)\\n]+)\\)?$");
    private static final Pattern ALTER = Pattern.compile("^ALTER TABLE rollcall\\.(\\w+)");
    private static final Pattern ACCESS = Pattern.compile(
            "^(CREATE (?:ROLE|SETTINGS PROFILE|QUOTA) IF NOT EXISTS `[^`]+`|CREATE ROW POLICY OR REPLACE `[^`]+`|GRANT)");
    private static final String SCHOOL = "school";

    ClusterForm {
        if (!NAME.matcher(cluster).matches()) {
            throw new IllegalArgumentException("not a cluster's name: " + cluster);
        }
    }

    /** @throws IllegalArgumentException where nobody has said what such a statement becomes */
    List<String> of(String statement) {
        return Stream.<Optional<List<String>>>of(
                        database(statement), named(statement), table(statement), alter(statement))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no form for a cluster: " + statement));
    }

    private Optional<List<String>> database(String statement) {
        Matcher database = DATABASE.matcher(statement);
        return database.find()
                ? Optional.of(List.of(
                        database.replaceFirst("$1" + onCluster()),
                        "CREATE DATABASE IF NOT EXISTS " + LOCAL + onCluster()))
                : Optional.empty();
    }

    private Optional<List<String>> named(String statement) {
        Matcher view = VIEW.matcher(statement);
        Matcher access = ACCESS.matcher(statement);
        if (view.find()) {
            return Optional.of(List.of(view.replaceFirst("$1" + onCluster())));
        }
        return access.find() ? Optional.of(List.of(access.replaceFirst("$1" + onCluster()))) : Optional.empty();
    }

    private Optional<List<String>> table(String statement) {
        Matcher table = TABLE.matcher(statement);
        Matcher engine = ENGINE.matcher(statement);
        Matcher order = ORDER.matcher(statement);
        if (!table.find() || !engine.find() || !order.find()) {
            return Optional.empty();
        }
        String name = table.group(1);
        String version = engine.group(1) == null ? "" : ", " + engine.group(1);
        String replicated = "ENGINE = ReplicatedReplacingMergeTree('/clickhouse/tables/{shard}/%s/%s', '{replica}'%s)"
                .formatted(LOCAL, name, version);
        String local = statement
                .replace(engine.group(), replicated)
                .replace("rollcall." + name, LOCAL + "." + name + onCluster());
        String distributed =
                "CREATE TABLE IF NOT EXISTS rollcall.%1$s%2$s AS %3$s.%1$s ENGINE = Distributed('%4$s', '%3$s', '%1$s', cityHash64(%5$s))"
                        .formatted(name, onCluster(), LOCAL, cluster, shardKey(order.group(1)));
        return Optional.of(List.of(local, distributed));
    }

    /** Columns are the distributed table's too; how they are stored is not. */
    private Optional<List<String>> alter(String statement) {
        Matcher table = ALTER.matcher(statement);
        if (!table.find()) {
            return Optional.empty();
        }
        String local = table.replaceFirst("ALTER TABLE " + LOCAL + ".$1" + onCluster());
        return Optional.of(
                statement.contains("MODIFY SETTING") || statement.contains("CODEC(")
                        ? List.of(local)
                        : List.of(local, table.replaceFirst("ALTER TABLE rollcall.$1" + onCluster())));
    }

    private static String shardKey(String order) {
        return List.of(order.split(", *", -1)).contains(SCHOOL) ? SCHOOL : order;
    }

    private String onCluster() {
        return " ON CLUSTER '" + cluster + "'";
    }
}
