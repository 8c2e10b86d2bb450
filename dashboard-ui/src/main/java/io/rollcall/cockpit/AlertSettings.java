package io.rollcall.cockpit;

import io.rollcall.alerts.AlertThresholds;
import io.rollcall.alerts.webhook.Webhooks;
import io.rollcall.settings.Setting;
import io.rollcall.settings.Setting.Names;
import io.rollcall.settings.WrongSettingException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** When alerts are raised and where they are sent: two files, each of which may be left out. */
record AlertSettings(
        @Setting(
                value = AlertSettings.THRESHOLDS,
                names = Names.FILE,
                without = "as usual",
                means = "what differs from the usual thresholds ([form](alerts.md))")
        Optional<Path> thresholdsFile,

        @Setting(
                value = AlertSettings.WEBHOOKS,
                names = Names.FILE,
                without = "alerts are sent nowhere",
                means = "where alerts are sent ([form](alerts.md)); the secrets are in files beside it")
        Optional<Path> webhooksFile) {

    private static final String THRESHOLDS = "ROLLCALL_ALERTS_FILE";
    private static final String WEBHOOKS = "ROLLCALL_WEBHOOKS_FILE";

    AlertThresholds thresholds() {
        return thresholdsFile
                .map(file -> read(THRESHOLDS, file, AlertThresholds::read))
                .orElseGet(AlertThresholds::usual);
    }

    Webhooks webhooks() {
        return webhooksFile.map(file -> read(WEBHOOKS, file, Webhooks::read)).orElseGet(Webhooks::none);
    }

    private static <T> T read(String variable, Path file, Function<Path, T> reader) {
        try {
            return reader.apply(file);
        } catch (IllegalArgumentException wrong) {
            throw new WrongSettingException(variable + ": " + wrong.getMessage() + ".");
        }
    }
}
