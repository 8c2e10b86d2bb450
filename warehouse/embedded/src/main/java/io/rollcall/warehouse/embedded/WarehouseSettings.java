package io.rollcall.warehouse.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the embedded warehouse is started with.
 *
 * @param port where it listens on the loopback interface; 0 takes a free one
 * @param data its directory
 * @param library the engine's shared library
 * @param users the file of logins
 */
public record WarehouseSettings(int port, Path data, Path library, Path users) {

    private static final int HIGHEST_PORT = 65_535;

    static WarehouseSettings from(Map<String, String> environment) throws StartRefused {
        WarehouseSettings settings = new WarehouseSettings(
                port(required(environment, "ROLLCALL_WAREHOUSE_PORT")),
                Path.of(required(environment, "ROLLCALL_WAREHOUSE_DATA")),
                Path.of(required(environment, "ROLLCALL_WAREHOUSE_LIBRARY")),
                Path.of(required(environment, "ROLLCALL_WAREHOUSE_USERS")));
        mustBeReadable("ROLLCALL_WAREHOUSE_LIBRARY", settings.library());
        mustBeReadable("ROLLCALL_WAREHOUSE_USERS", settings.users());
        return settings;
    }

    private static String required(Map<String, String> environment, String name) throws StartRefused {
        String value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new StartRefused(name + " is not set");
        }
        return value;
    }

    private static int port(String value) throws StartRefused {
        try {
            int port = Integer.parseInt(value);
            if (port >= 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new StartRefused("ROLLCALL_WAREHOUSE_PORT is no port number: " + value);
        }
        throw new StartRefused("ROLLCALL_WAREHOUSE_PORT is no port number: " + value);
    }

    private static void mustBeReadable(String name, Path file) throws StartRefused {
        if (!Files.isRegularFile(file)) {
            throw new StartRefused(name + " names no file: " + file);
        }
    }
}
