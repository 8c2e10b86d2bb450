package io.rollcall.warehouse.schema;

import io.rollcall.settings.Setting;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the migrations are told beside the warehouse's address.
 *
 * @param cluster of shards and replicas on which the tables are made; without it they are one server's
 * @param access whether roles, row policies, quotas and profiles are made too
 * @param analystsOf districts, and schools of them, whose analysts read nothing else
 */
record MigrationSettings(
        @Setting(
                value = "ROLLCALL_WAREHOUSE_CLUSTER",
                without = "one server",
                means =
                        "the name of a ClickHouse cluster, on which tables are replicated and distributed by school ([how](../deploy/README.md))")
        Optional<String> cluster,

        @Setting(
                value = "ROLLCALL_WAREHOUSE_ACCESS",
                otherwise = "false",
                means =
                        "that roles, row policies, quotas and read-only profiles are made; for a ClickHouse server, the embedded warehouse has its own")
        boolean access,

        @Setting(
                value = "ROLLCALL_WAREHOUSE_ANALYSTS_OF",
                without = "none",
                means =
                        "districts, and schools as `district/school`, with commas: each gets a role that reads its rows only, such as `rollcall_analyst_haizhu`")
        Optional<String> analystsOf) {

    MigrationSettings {
        cluster.ifPresent(ClusterForm::new);
    }

    /** One server, and no access of its own. */
    static MigrationSettings ofOneServer() {
        return new MigrationSettings(Optional.empty(), false, Optional.empty());
    }

    List<ServerAccess.Place> places() {
        return analystsOf.stream()
                .flatMap(places -> Stream.of(places.split(",", -1)))
                .map(ServerAccess.Place::parse)
                .toList();
    }

    /** The statements that a statement stands for here. */
    List<String> formOf(String statement) {
        return cluster.map(name -> new ClusterForm(name).of(statement)).orElseGet(() -> List.of(statement));
    }
}
