package io.rollcall.warehouse.schema;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Decides which migrations are still to run. */
final class MigrationPlan {

    private MigrationPlan() {}

    /**
     * The known migrations that have not been applied, in order.
     *
     * @param known this build's, in order
     * @param applied checksums by version, as the warehouse recorded them
     */
    static List<Migration> pending(List<Migration> known, SortedMap<Integer, String> applied) {
        int newest = known.stream().mapToInt(Migration::version).max().orElse(0);
        if (!applied.isEmpty() && applied.lastKey() > newest) {
            throw new SchemaMismatchException("the warehouse is at schema version " + applied.lastKey()
                    + " and this build knows " + newest + ": run a newer build");
        }
        known.forEach(migration -> requireUnchanged(migration, applied.get(migration.version())));
        return known.stream()
                .filter(migration -> !applied.containsKey(migration.version()))
                .toList();
    }

    private static void requireUnchanged(Migration migration, @Nullable String recorded) {
        if (recorded != null && !recorded.equals(migration.checksum())) {
            throw new SchemaMismatchException(
                    "migration " + migration.version() + " (" + migration.name()
                            + ") has changed since the warehouse went through it: restore the file and put the change into a new one");
        }
    }
}
