package io.rollcall.gateway;

import io.rollcall.event.EventRate;
import io.rollcall.gateway.kafka.KafkaSettings;
import io.rollcall.gateway.security.KeyHash;
import io.rollcall.gateway.security.OperatorKey;
import io.rollcall.gateway.security.PseudonymKey;
import io.rollcall.gateway.warehouse.WarehouseLogin;
import io.rollcall.settings.Setting;
import io.rollcall.settings.Setting.Names;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * All that the gateway is told from outside.
 *
 * @param warehouse where it can be asked who has answered
 * @param feedRate what a feed may send that has no limit of its own
 * @param clockOffset the file by which {@code ./rollcall faults} puts this gateway's clock wrong
 */
record GatewaySettings(
        Listening listening,
        KafkaSettings kafka,

        @Setting(
                value = "ROLLCALL_PSEUDONYM_KEY_FILE",
                names = Names.SECRET,
                form = "64 hexadecimal digits",
                means = "the key of all pseudonyms. Back it up: without it, tomorrow's marks belong to other"
                        + " pseudonyms than today's")
        PseudonymKey pseudonymKey,

        @Setting(
                value = "ROLLCALL_OPERATOR_KEY_HASH_FILE",
                names = Names.SECRET,
                form = "64 hexadecimal digits",
                means = "SHA-256 of the operator's key")
        KeyHash operatorKeyHash,

        @Setting(
                value = "ROLLCALL_CORRECTION_WINDOW",
                otherwise = "P45D",
                means = "how far back an event's date may lie; tell the streaming job the same")
        Duration correctionWindow,

        @Setting(
                value = "ROLLCALL_PLATFORM_SECRETS",
                names = Names.FOLDER,
                without = "no platform calls back",
                means = "a file of secrets for each feed that a platform calls back for"
                        + " ([how](../feeds/platforms.md))")
        Optional<Path> platformSecrets,

        Optional<WarehouseLogin> warehouse,
        Optional<FeedRate> feedRate,

        @Setting(
                value = "ROLLCALL_CLOCK_OFFSET_FILE",
                without = "the clock is the machine's",
                means = "by how much the clock is wrong; for `./rollcall faults` on one machine only")
        Optional<Path> clockOffset,

        @Setting(
                value = "ROLLCALL_FAULTS",
                otherwise = "false",
                means = "that this is `./rollcall faults`, which alone may put the clock wrong")
        boolean faults) {

    private static final String THIS_MACHINE = "127.0.0.1:";

    GatewaySettings {
        if (clockOffset.isPresent() && !(faults && kafka.bootstrap().startsWith(THIS_MACHINE))) {
            throw new IllegalArgumentException(
                    "ROLLCALL_CLOCK_OFFSET_FILE is for ./rollcall faults on one machine only");
        }
    }

    OperatorKey operatorKey() {
        return new OperatorKey(operatorKeyHash);
    }

    /** What a feed may send that has no limit of its own, to each gateway. */
    record FeedRate(
            @Setting(
                    value = "ROLLCALL_FEED_EVENTS_PER_SECOND",
                    most = 1_000_000,
                    unit = "events a second",
                    means = "what a feed may send in the long run that has no limit of its own, to each gateway;"
                            + " no limit where neither this nor the burst is set")
            int eventsPerSecond,

            @Setting(
                    value = "ROLLCALL_FEED_BURST",
                    most = 10_000_000,
                    unit = "events",
                    without = "ten seconds' worth",
                    means = "how many at once after a pause")
            Optional<Integer> burst) {

        EventRate rate() {
            return new EventRate(eventsPerSecond, burst.orElse(10 * eventsPerSecond));
        }
    }
}
