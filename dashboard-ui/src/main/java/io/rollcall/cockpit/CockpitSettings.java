package io.rollcall.cockpit;

import io.rollcall.alerts.AlertThresholds;
import io.rollcall.alerts.webhook.Webhooks;
import io.rollcall.warehouse.connection.WarehouseAddress;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the cockpit is told by its environment, checked once at the start.
 *
 * @param address where the web server listens: the loopback address, unless something in front of it speaks TLS for it
 * @param port of the web server
 * @param warehouse where the questions are asked, and as whom
 * @param users the properties file of the people who may sign in
 * @param gateway where the gateway answers for its health, if it is watched
 */
public record CockpitSettings(
        InetAddress address, int port, WarehouseAddress warehouse, Path users, Optional<URI> gateway) {

    private static final String ALERTS_FILE = "ROLLCALL_ALERTS_FILE";
    private static final String WEBHOOKS_FILE = "ROLLCALL_WEBHOOKS_FILE";

    /** Reads the settings from environment variables; {@link InvalidSettingException} names the first wrong one. */
    public static CockpitSettings from(Map<String, String> environment) {
        return new CockpitSettings(
                address(environment.getOrDefault("ROLLCALL_COCKPIT_ADDRESS", "127.0.0.1")),
                port(required(environment, "ROLLCALL_COCKPIT_PORT")),
                warehouse(environment),
                file(environment, "ROLLCALL_COCKPIT_USERS"),
                Optional.ofNullable(environment.get("ROLLCALL_GATEWAY_URL")).map(CockpitSettings::gatewayAddress));
    }

    /** When alerts are raised: as usual, but for what the file of {@code ROLLCALL_ALERTS_FILE} says where that is set. */
    static AlertThresholds alertThresholds(Map<String, String> environment) {
        if (!environment.containsKey(ALERTS_FILE)) {
            return AlertThresholds.usual();
        }
        try {
            return AlertThresholds.read(file(environment, ALERTS_FILE));
        } catch (IllegalArgumentException wrong) {
            throw new InvalidSettingException(ALERTS_FILE + ": " + wrong.getMessage() + ".");
        }
    }

    /** Where alerts are sent: nowhere, unless the file of {@code ROLLCALL_WEBHOOKS_FILE} says where. */
    static Webhooks webhooks(Map<String, String> environment) {
        if (!environment.containsKey(WEBHOOKS_FILE)) {
            return Webhooks.none();
        }
        try {
            return Webhooks.read(file(environment, WEBHOOKS_FILE));
        } catch (IllegalArgumentException wrong) {
            throw new InvalidSettingException(WEBHOOKS_FILE + ": " + wrong.getMessage() + ".");
        }
    }

    private static WarehouseAddress warehouse(Map<String, String> environment) {
        try {
            return WarehouseAddress.fromEnvironment(environment);
        } catch (IllegalArgumentException wrong) {
            throw new InvalidSettingException(wrong.getMessage() + ".");
        }
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new InvalidSettingException(name + " is not set; the cockpit needs it to start.");
        }
        return value.strip();
    }

    private static InetAddress address(String value) {
        try {
            return InetAddress.ofLiteral(value.strip());
        } catch (IllegalArgumentException notAnAddress) {
            throw new InvalidSettingException(
                    "ROLLCALL_COCKPIT_ADDRESS must be an IP address of this machine, or 0.0.0.0 for all of them, not '"
                            + value + "'.");
        }
    }

    private static int port(String value) {
        try {
            int port = Integer.parseInt(value);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // Told below, in the same words as a number out of range.
        }
        throw new InvalidSettingException("ROLLCALL_COCKPIT_PORT must be a port from 1 to 65535, not '" + value + "'.");
    }

    private static URI gatewayAddress(String value) {
        try {
            URI address = URI.create(value);
            if (address.getHost() != null
                    && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
                return address;
            }
        } catch (IllegalArgumentException notAnAddress) {
            // Told below, in the same words as an address of another scheme.
        }
        throw new InvalidSettingException(
                "ROLLCALL_GATEWAY_URL must be an address such as http://127.0.0.1:8081, not '" + value + "'.");
    }

    private static Path file(Map<String, String> environment, String name) {
        Path file = Path.of(required(environment, name));
        if (!Files.isReadable(file)) {
            throw new InvalidSettingException(name + " names the file '" + file + "', which cannot be read.");
        }
        return file;
    }
}
