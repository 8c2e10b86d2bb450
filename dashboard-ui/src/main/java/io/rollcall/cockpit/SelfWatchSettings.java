package io.rollcall.cockpit;

import io.rollcall.settings.Setting;
import io.rollcall.settings.WrongSettingException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What the cockpit tells of itself, and of how fresh its figures are. */
record SelfWatchSettings(
        @Setting(
                value = "ROLLCALL_COCKPIT_METRICS_PORT",
                most = 65_535,
                unit = "port",
                without = "no metrics are served",
                means = "of the [metrics](metrics.md), on the same address as the web server; they know no logins")
        Optional<Integer> metricsPort,

        @Setting(
                value = "ROLLCALL_CANARY_KEY_FILE",
                without = "no canary",
                means =
                        "the key of the [canary's](canary.md) feed, read for every mark: while the file is not there, nothing is sent. Needs `ROLLCALL_GATEWAY_URL`; of one cockpit only")
        Optional<Path> canaryKeyFile,

        @Setting(
                value = "ROLLCALL_CANARY_INTERVAL",
                otherwise = "PT5S",
                means = "from one mark of the canary to the next")
        Duration canaryInterval) {

    /** Where the canary is sent; empty where there is none. */
    Optional<URI> gatewayOfTheCanary(Optional<URI> gateway) {
        if (canaryKeyFile.isPresent() && gateway.isEmpty()) {
            throw new WrongSettingException("ROLLCALL_GATEWAY_URL is not set, and ROLLCALL_CANARY_KEY_FILE needs it.");
        }
        return canaryKeyFile.flatMap(_ -> gateway);
    }
}
