package io.rollcall.gateway;

import io.rollcall.event.EventRate;
import io.rollcall.gateway.kafka.KafkaSettings;
import io.rollcall.gateway.security.KeyHash;
import io.rollcall.gateway.security.OperatorKey;
import io.rollcall.gateway.security.PseudonymKey;
import io.rollcall.gateway.warehouse.WarehouseLogin;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the environment says, checked.
 *
 * @param listening where to listen, and how
 * @param kafka how to use Kafka
 * @param pseudonymKey from its file
 * @param operatorKey from its file
 * @param correctionWindow how far back an event's date may lie
 * @param platformSecrets the folder of the platforms' secrets; null where no platform calls back
 * @param warehouse where it can be asked who has answered; null where it cannot
 * @param clockOffset the file by which {@code ./rollcall faults} puts this gateway's clock wrong; null everywhere else
 * @param feedRate how many events a feed may send that has no limit of its own; null for no limit
 */
record GatewaySettings(
        Listening listening,
        KafkaSettings kafka,
        PseudonymKey pseudonymKey,
        OperatorKey operatorKey,
        Duration correctionWindow,
        @Nullable Path platformSecrets,
        @Nullable WarehouseLogin warehouse,
        @Nullable EventRate feedRate,
        @Nullable Path clockOffset) {

    private static final int HIGHEST_PORT = 65_535;
    private static final int HIGHEST_RATE = 1_000_000;
    private static final int MOST_PARTITIONS = 10_000;

    /** Fails with {@link WrongSettingException} on the first value that is missing or wrong. */
    static GatewaySettings from(Map<String, String> environment) {
        Reader reader = new Reader(environment);
        return new GatewaySettings(
                new Listening(
                        reader.number("ROLLCALL_GATEWAY_PORT", null, HIGHEST_PORT),
                        reader.text("ROLLCALL_GATEWAY_ADDRESS", "127.0.0.1"),
                        reader.tls("ROLLCALL_TLS_CERTIFICATE_FILE", "ROLLCALL_TLS_KEY_FILE")),
                new KafkaSettings(
                        reader.text("ROLLCALL_KAFKA_BOOTSTRAP", null),
                        reader.number("ROLLCALL_PARTITIONS", "8", MOST_PARTITIONS),
                        reader.duration("ROLLCALL_TICK_INTERVAL", "PT5S")),
                reader.secret("ROLLCALL_PSEUDONYM_KEY_FILE", PseudonymKey::parse),
                new OperatorKey(reader.secret("ROLLCALL_OPERATOR_KEY_HASH_FILE", KeyHash::parse)),
                reader.duration("ROLLCALL_CORRECTION_WINDOW", "P45D"),
                reader.folder("ROLLCALL_PLATFORM_SECRETS"),
                reader.warehouse(
                        "ROLLCALL_WAREHOUSE_URL", "ROLLCALL_WAREHOUSE_USER", "ROLLCALL_WAREHOUSE_PASSWORD_FILE"),
                reader.rate("ROLLCALL_FEED_EVENTS_PER_SECOND", "ROLLCALL_FEED_BURST"),
                reader.clockOffset("ROLLCALL_CLOCK_OFFSET_FILE", "ROLLCALL_FAULTS"));
    }

    /** A value that the program cannot start with; its message is one sentence that names the variable and never a secret. */
    static final class WrongSettingException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        WrongSettingException(String variable, String rule) {
            super(variable + " " + rule + ".");
        }
    }

    private record Reader(Map<String, String> environment) {

        String text(String variable, @Nullable String otherwise) {
            @Nullable String value = environment.get(variable);
            if (value != null && !value.isBlank()) {
                return value.trim();
            }
            if (otherwise == null) {
                throw new WrongSettingException(variable, "is not set");
            }
            return otherwise;
        }

        int number(String variable, @Nullable String otherwise, int highest) {
            String value = text(variable, otherwise);
            try {
                int number = Integer.parseInt(value);
                if (number >= 1 && number <= highest) {
                    return number;
                }
            } catch (NumberFormatException notANumber) {
                throw new WrongSettingException(variable, "must be a whole number");
            }
            throw new WrongSettingException(variable, "must be a number from 1 to " + highest);
        }

        Duration duration(String variable, String otherwise) {
            try {
                Duration duration = Duration.parse(text(variable, otherwise));
                if (duration.isPositive()) {
                    return duration;
                }
            } catch (DateTimeParseException notADuration) {
                throw new WrongSettingException(variable, "must be an ISO 8601 duration such as PT5S or P45D");
            }
            throw new WrongSettingException(variable, "must be longer than nothing");
        }

        /** Null where it is not named; refused where nobody breaks this machine on purpose. */
        @Nullable Path clockOffset(String variable, String faults) {
            if (!environment.containsKey(variable)) {
                return null;
            }
            if (!"true".equals(environment.get(faults))
                    || !text("ROLLCALL_KAFKA_BOOTSTRAP", null).startsWith("127.0.0.1:")) {
                throw new WrongSettingException(variable, "is for ./rollcall faults on one machine only");
            }
            return Path.of(text(variable, null));
        }

        /** A burst of ten seconds' worth where none is said. */
        @Nullable EventRate rate(String perSecond, String burst) {
            if (!environment.containsKey(perSecond)) {
                return null;
            }
            int rate = number(perSecond, null, HIGHEST_RATE);
            return new EventRate(rate, number(burst, String.valueOf(10 * rate), 10 * HIGHEST_RATE));
        }

        /** Null where neither file is named. */
        Listening.@Nullable Tls tls(String certificate, String key) {
            if (environment.containsKey(certificate)) {
                return new Listening.Tls(readable(certificate), readable(key));
            }
            if (environment.containsKey(key)) {
                throw new WrongSettingException(key, "is named without " + certificate);
            }
            return null;
        }

        /** It may come to be later; null where it is not named. */
        @Nullable Path folder(String variable) {
            if (!environment.containsKey(variable)) {
                return null;
            }
            Path folder = Path.of(text(variable, null));
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                throw new WrongSettingException(variable, "names something that is no folder: " + folder);
            }
            return folder;
        }

        /** Null where no address is named. */
        @Nullable WarehouseLogin warehouse(String url, String user, String passwordFile) {
            if (!environment.containsKey(url)) {
                return null;
            }
            try {
                String password = Files.readString(readable(passwordFile)).strip();
                return new WarehouseLogin(URI.create(text(url, null)), text(user, null), password);
            } catch (IllegalArgumentException notAnAddress) {
                throw new WrongSettingException(url, "is not a URL");
            } catch (IOException unreadable) {
                throw new WrongSettingException(passwordFile, "names a file that cannot be read");
            }
        }

        private Path readable(String variable) {
            Path file = Path.of(text(variable, null));
            if (!Files.isReadable(file)) {
                throw new WrongSettingException(variable, "names a file that cannot be read: " + file);
            }
            return file;
        }

        <T> T secret(String variable, Function<String, T> parse) {
            Path file = Path.of(text(variable, null));
            try {
                return parse.apply(Files.readString(file).trim());
            } catch (IOException unreadable) {
                throw new WrongSettingException(variable, "names a file that cannot be read: " + file);
            } catch (IllegalArgumentException wrong) {
                throw new WrongSettingException(variable, "names a file that must hold 64 hexadecimal digits: " + file);
            }
        }
    }
}
