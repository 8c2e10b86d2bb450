package io.rollcall.cockpit.admin;

import io.rollcall.alerts.ThresholdInForce;
import io.rollcall.settings.SettingInForce;
import io.rollcall.warehouse.query.Installed;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * By what this cockpit runs, as it was read at its start.
 *
 * @param thresholdsFile where thresholds are changed; empty where all are as usual
 * @param warehouse says which one it is
 */
public record InForce(
        List<SettingInForce> settings,
        List<ThresholdInForce> thresholds,
        Optional<Path> thresholdsFile,
        Installed warehouse) {

    public InForce {
        settings = List.copyOf(settings);
        thresholds = List.copyOf(thresholds);
    }

    /** What holds where nothing is set, over this warehouse. */
    public static InForce usual(Installed warehouse) {
        return new InForce(List.of(), ThresholdInForce.of(Optional.empty()), Optional.empty(), warehouse);
    }
}
