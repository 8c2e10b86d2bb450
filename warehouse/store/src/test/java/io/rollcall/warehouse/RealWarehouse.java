package io.rollcall.warehouse;

import com.clickhouse.jdbc.DataSourceImpl;
import io.rollcall.warehouse.connection.WarehouseAddress;
import io.rollcall.warehouse.embedded.StartRefused;
import io.rollcall.warehouse.embedded.WarehouseProcess;
import io.rollcall.warehouse.embedded.WarehouseProcess.Login;
import io.rollcall.warehouse.schema.MigrateWarehouse;
import io.rollcall.warehouse.write.TableWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** ClickHouse's engine in a process of its own, with the schema in it; as an extension, one for all tests of a run. */
public final class RealWarehouse implements AutoCloseable {

    private final WarehouseProcess process;
    private final TableWriter writer;

    private RealWarehouse(WarehouseProcess process) {
        this.process = process;
        this.writer = TableWriter.to(address(process, process.admin()));
    }

    /** An empty one, without the schema. */
    public static RealWarehouse start(Path data) {
        try {
            return new RealWarehouse(WarehouseProcess.start(data));
        } catch (IOException | StartRefused failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** An empty one with an analyst besides for each of these districts. */
    public static RealWarehouse start(Path data, List<String> districts) {
        try {
            return new RealWarehouse(WarehouseProcess.start(data, districts));
        } catch (IOException | StartRefused failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** As an analyst's tool connects who may read one district. */
    public DataSource analystOf(String district) {
        Properties login = new Properties();
        login.setProperty("user", process.analystOf(district).user());
        login.setProperty("password", process.analystOf(district).password());
        return new DataSourceImpl("jdbc:clickhouse:" + process.url() + "/analytics", login);
    }

    public WarehouseAddress asAdmin() {
        return address(process, process.admin());
    }

    public WarehouseAddress asAnalyst() {
        return address(process, process.analyst());
    }

    public WarehouseAddress asMatcher() {
        return address(process, process.matcher());
    }

    public WarehouseAddress asResearcher() {
        return address(process, process.researcher());
    }

    public DataSource dataSource() {
        return asAdmin().dataSource();
    }

    /** As an analyst's tool connects: to the one database that it may read. */
    public DataSource analystsDataSource() {
        Properties login = new Properties();
        login.setProperty("user", process.analyst().user());
        login.setProperty("password", process.analyst().password());
        return new DataSourceImpl("jdbc:clickhouse:" + process.url() + "/analytics", login);
    }

    public TableWriter writer() {
        return writer;
    }

    public void run(String sql) {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The first column of every row, as text; the text of NULL is "null". */
    public List<String> column(String sql) {
        return column(dataSource(), sql);
    }

    public static List<String> column(DataSource dataSource, String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
            return values;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        writer.close();
        process.close();
    }

    private static WarehouseAddress address(WarehouseProcess process, Login login) {
        return new WarehouseAddress(process.url(), login.user(), login.password());
    }

    /** Gives tests their shared, migrated warehouse as a parameter; each test works in a district of its own. */
    public static final class Shared implements ParameterResolver {

        private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Shared.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == RealWarehouse.class;
        }

        @Override
        public RealWarehouse resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(NAMESPACE)
                    .computeIfAbsent(Shared.class, key -> migrated(), RealWarehouse.class);
        }

        private static RealWarehouse migrated() {
            try {
                RealWarehouse warehouse = start(Files.createTempDirectory(Path.of("target"), "warehouse"));
                MigrateWarehouse.migrate(warehouse.dataSource());
                return warehouse;
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }
}
