package io.rollcall.warehouse.flight;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.arrow.flight.FlightProducer.ServerStreamListener;
import org.apache.arrow.flight.sql.FlightSqlProducer.Schemas;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetDbSchemas;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetTables;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.VarBinaryVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.WriteChannel;
import org.apache.arrow.vector.ipc.message.MessageSerializer;
import org.apache.arrow.vector.types.pojo.Schema;

/** What a tool's tree shows: the databases and tables that the caller may read, by the warehouse's own word. ClickHouse has no catalogs above them, and keeps no keys of views. */
final class Catalogue {

    private static final String TABLE = "TABLE";
    private static final String VIEW = "VIEW";

    private static final String DATABASES = """
            SELECT name FROM system.databases
            WHERE name NOT IN ('system', 'information_schema', 'INFORMATION_SCHEMA', '_temporary_and_external_tables') AND name LIKE {databases:String}
            ORDER BY name""";

    private static final String TABLES = """
            SELECT database, name, if(engine LIKE '%View', 'VIEW', 'TABLE') AS type FROM system.tables
            WHERE database NOT IN ('system', 'information_schema', 'INFORMATION_SCHEMA', '_temporary_and_external_tables')
                AND database LIKE {databases:String} AND name LIKE {tables:String}
            ORDER BY type, database, name""";

    private static final String ANY = "%";

    private final ReadRows rows;
    private final BufferAllocator memory;

    Catalogue(ReadRows rows, BufferAllocator memory) {
        this.rows = rows;
        this.memory = memory;
    }

    void databases(Login login, CommandGetDbSchemas command, ServerStreamListener listener) {
        String pattern = command.hasDbSchemaFilterPattern() ? command.getDbSchemaFilterPattern() : ANY;
        List<List<String>> found = command.getCatalog().isEmpty()
                ? rows.texts(login, new Statement(DATABASES, Map.of("databases", pattern)))
                : List.of();
        try (VectorSchemaRoot root = VectorSchemaRoot.create(Schemas.GET_SCHEMAS_SCHEMA, memory)) {
            texts(root, "db_schema_name", found.stream().map(List::getFirst).toList());
            send(root, found.size(), listener);
        }
    }

    void tables(Login login, CommandGetTables command, ServerStreamListener listener) {
        List<List<String>> found = find(login, command);
        Schema schema = command.getIncludeSchema() ? Schemas.GET_TABLES_SCHEMA : Schemas.GET_TABLES_SCHEMA_NO_SCHEMA;
        try (VectorSchemaRoot root = VectorSchemaRoot.create(schema, memory)) {
            texts(root, "db_schema_name", found.stream().map(row -> row.get(0)).toList());
            texts(root, "table_name", found.stream().map(row -> row.get(1)).toList());
            texts(root, "table_type", found.stream().map(row -> row.get(2)).toList());
            if (command.getIncludeSchema()) {
                VarBinaryVector schemas = (VarBinaryVector) root.getVector("table_schema");
                for (int row = 0; row < found.size(); row++) {
                    schemas.setSafe(row, schemaOf(login, found.get(row)));
                }
            }
            send(root, found.size(), listener);
        }
    }

    void tableTypes(ServerStreamListener listener) {
        try (VectorSchemaRoot root = VectorSchemaRoot.create(Schemas.GET_TABLE_TYPES_SCHEMA, memory)) {
            texts(root, "table_type", List.of(TABLE, VIEW));
            send(root, 2, listener);
        }
    }

    /** No rows of this kind. */
    void nothing(Schema schema, ServerStreamListener listener) {
        try (VectorSchemaRoot root = VectorSchemaRoot.create(schema, memory)) {
            send(root, 0, listener);
        }
    }

    private List<List<String>> find(Login login, CommandGetTables command) {
        if (!command.getCatalog().isEmpty()) {
            return List.of();
        }
        Map<String, String> patterns = new LinkedHashMap<>();
        patterns.put("databases", command.hasDbSchemaFilterPattern() ? command.getDbSchemaFilterPattern() : ANY);
        patterns.put("tables", command.hasTableNameFilterPattern() ? command.getTableNameFilterPattern() : ANY);
        List<List<String>> found = new ArrayList<>(rows.texts(login, new Statement(TABLES, patterns)));
        if (command.getTableTypesCount() > 0) {
            found.removeIf(row -> !command.getTableTypesList().contains(row.get(2)));
        }
        return found;
    }

    private byte[] schemaOf(Login login, List<String> table) {
        Schema schema = rows.schema(
                login,
                Statement.of("SELECT * FROM %s.%s".formatted(identifier(table.get(0)), identifier(table.get(1)))));
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            MessageSerializer.serialize(new WriteChannel(Channels.newChannel(bytes)), schema);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String identifier(String name) {
        return "`" + name.replace("\\", "\\\\").replace("`", "\\`") + "`";
    }

    private static void texts(VectorSchemaRoot root, String column, List<String> values) {
        VarCharVector vector = (VarCharVector) root.getVector(column);
        for (int row = 0; row < values.size(); row++) {
            vector.setSafe(row, values.get(row).getBytes(UTF_8));
        }
    }

    private static void send(VectorSchemaRoot root, int rows, ServerStreamListener listener) {
        root.setRowCount(rows);
        listener.start(root);
        listener.putNext();
        listener.completed();
    }
}
