package io.rollcall.warehouse.connection;

import com.clickhouse.jdbc.DataSourceImpl;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Where the warehouse is and who asks.
 *
 * @param url of ClickHouse's HTTP interface, such as {@code http://127.0.0.1:8082}
 * @param user the login
 * @param password never printed
 */
public record WarehouseAddress(URI url, String user, String password) {

    private static final String URL = "ROLLCALL_WAREHOUSE_URL";
    private static final String USER = "ROLLCALL_WAREHOUSE_USER";
    private static final String PASSWORD_FILE = "ROLLCALL_WAREHOUSE_PASSWORD_FILE";

    public WarehouseAddress {
        String scheme = String.valueOf(url.getScheme());
        if (!(scheme.equals("http") || scheme.equals("https")) || url.getHost() == null || url.getPort() < 0) {
            throw new IllegalArgumentException("the warehouse's URL must look like http://host:port");
        }
        if (user.isEmpty()) {
            throw new IllegalArgumentException("the warehouse's user must not be empty");
        }
    }

    /**
     * Reads {@code ROLLCALL_WAREHOUSE_URL}, {@code ROLLCALL_WAREHOUSE_USER} and {@code ROLLCALL_WAREHOUSE_PASSWORD_FILE}.
     *
     * @throws IllegalArgumentException with a sentence that names the variable and what is wrong with it
     */
    public static WarehouseAddress fromEnvironment(Map<String, String> environment) {
        return new WarehouseAddress(
                uri(required(environment, URL)),
                required(environment, USER),
                secret(required(environment, PASSWORD_FILE)));
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

    private static String required(Map<String, String> environment, String variable) {
        @Nullable String value = environment.get(variable);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(variable + " is not set");
        }
        return value;
    }

    private static URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException notAUri) {
            throw new IllegalArgumentException(URL + " is not a URL", notAUri);
        }
    }

    private static String secret(String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException | InvalidPathException unreadable) {
            throw new IllegalArgumentException(
                    PASSWORD_FILE + " names a file that cannot be read: " + file, unreadable);
        }
    }
}
