package io.rollcall.warehouse.connection;

import com.clickhouse.jdbc.DataSourceImpl;
import io.rollcall.settings.Setting;
import io.rollcall.settings.Setting.Names;
import java.net.URI;
import java.util.Properties;
import javax.sql.DataSource;

/**
 * Where the warehouse is and who asks.
 *
 * @param url of ClickHouse's HTTP interface, such as {@code http://127.0.0.1:8082}
 * @param user the login
 * @param password never printed
 */
public record WarehouseAddress(
        @Setting(value = URL, means = "ClickHouse's HTTP interface, with its port")
        URI url,

        @Setting(value = "ROLLCALL_WAREHOUSE_USER", means = "the login")
        String user,

        @Setting(value = "ROLLCALL_WAREHOUSE_PASSWORD_FILE", names = Names.SECRET, means = "its password")
        String password) {

    private static final String URL = "ROLLCALL_WAREHOUSE_URL";

    public WarehouseAddress {
        String scheme = String.valueOf(url.getScheme());
        if (!(scheme.equals("http") || scheme.equals("https")) || url.getHost() == null || url.getPort() < 0) {
            throw new IllegalArgumentException(URL + " must look like http://host:port");
        }
        if (user.isEmpty()) {
            throw new IllegalArgumentException("the warehouse's user must not be empty");
        }
    }

    /** The official driver with its default options. A connection of it is cheap: it opens no socket before its first statement, so there is nothing to pool. */
    public DataSource dataSource() {
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        return new DataSourceImpl("jdbc:clickhouse:" + url, login);
    }

    @Override
    public String toString() {
        return url + " as " + user;
    }
}
