package io.rollcall.warehouse.query;

import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/** Which warehouse this is: what an operator is asked for first when something is wrong. */
public interface Installed {

    /**
     * @param engine the version of ClickHouse
     * @param schema the number of the last migration, {@code schemaName} what it does
     * @param generation of the newest day's counters; 0 where nothing is counted
     */
    record Answer(String engine, int schema, String schemaName, Instant migratedAt, int generation) {}

    /** A row, or none where the warehouse has no schema. */
    List<Answer> ask();

    static Installed over(DataSource warehouse) {
        return new AskInstalled(new AskWarehouse(warehouse));
    }
}
