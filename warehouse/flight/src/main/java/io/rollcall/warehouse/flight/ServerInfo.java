package io.rollcall.warehouse.flight;

import org.apache.arrow.flight.sql.SqlInfoBuilder;
import org.apache.arrow.flight.sql.impl.FlightSql.SqlSupportedCaseSensitivity;
import org.apache.arrow.flight.sql.impl.FlightSql.SqlSupportedTransaction;
import org.apache.arrow.vector.VectorSchemaRoot;

/** What this server says of itself. */
final class ServerInfo {

    private static final String NOT_PACKED = "0";

    private ServerInfo() {}

    static SqlInfoBuilder ofThisBuild() {
        return new SqlInfoBuilder()
                .withFlightSqlServerName("Rollcall")
                .withFlightSqlServerVersion(version(ServerInfo.class))
                .withFlightSqlServerArrowVersion(version(VectorSchemaRoot.class))
                .withFlightSqlServerReadOnly(true)
                .withFlightSqlServerSql(true)
                .withFlightSqlServerSubstrait(false)
                .withFlightSqlServerTransaction(SqlSupportedTransaction.SQL_SUPPORTED_TRANSACTION_NONE)
                .withFlightSqlServerCancel(false)
                .withSqlDdlCatalog(false)
                .withSqlDdlSchema(false)
                .withSqlDdlTable(false)
                .withSqlIdentifierCase(SqlSupportedCaseSensitivity.SQL_CASE_SENSITIVITY_CASE_INSENSITIVE)
                .withSqlQuotedIdentifierCase(SqlSupportedCaseSensitivity.SQL_CASE_SENSITIVITY_CASE_INSENSITIVE)
                .withSqlIdentifierQuoteChar("`")
                .withSqlSchemaTerm("database");
    }

    private static String version(Class<?> type) {
        String version = type.getPackage().getImplementationVersion();
        return version == null ? NOT_PACKED : version;
    }
}
