package io.rollcall.standalone;

import io.rollcall.standalone.data.Refusal;
import io.rollcall.standalone.data.WarehouseRole;
import io.rollcall.standalone.query.Format;
import io.rollcall.standalone.query.Query;
import io.rollcall.standalone.query.WordRefusal;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks the warehouse. */
@Command(
        name = "query",
        description =
                "Asks the warehouse in SQL, over JDBC, as an analyst who may read the published tables (database analytics).",
        mixinStandardHelpOptions = true)
final class QueryCommand implements Callable<Integer> {

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--format", description = "table, csv or json (default: ${DEFAULT-VALUE}).", defaultValue = "table")
    private Format format = Format.TABLE;

    @Option(
            names = "--as",
            paramLabel = "ROLE",
            description = "analyst, researcher or admin (default: ${DEFAULT-VALUE}).",
            defaultValue = "analyst")
    private WarehouseRole role = WarehouseRole.ANALYST;

    @Parameters(paramLabel = "SQL")
    private String sql = "";

    @Override
    public Integer call() throws IOException, Refusal {
        Running running = Running.on(data.directory());
        try {
            new Query(running.warehouse(role).dataSource(), format).run(sql, System.out);
            return 0;
        } catch (SQLException refused) {
            throw new Refusal(
                    "The warehouse: " + new WordRefusal(role.database()).of(String.valueOf(refused.getMessage())));
        }
    }
}
