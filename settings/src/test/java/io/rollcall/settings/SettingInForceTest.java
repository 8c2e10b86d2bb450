package io.rollcall.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.settings.Setting.Names;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingInForceTest {

    record Example(
            @Setting(value = "URL", means = "where") URI url,

            @Setting(value = "COUNT", otherwise = "3", means = "how many")
            int count,

            @Setting(value = "KEY_FILE", names = Names.SECRET, means = "the key")
            String key,

            Optional<Group> group) {}

    record Group(@Setting(value = "NAME", means = "who") String name) {}

    @Test
    void whatTheEnvironmentSaysComesBeforeTheDefault() {
        assertThat(of(Map.of("COUNT", "4")))
                .containsExactly(
                        new SettingInForce("URL", Optional.empty(), false),
                        new SettingInForce("COUNT", Optional.of("4"), true),
                        new SettingInForce("KEY_FILE", Optional.empty(), false),
                        new SettingInForce("NAME", Optional.empty(), false));
        assertThat(of(Map.of())).contains(new SettingInForce("COUNT", Optional.of("3"), false));
    }

    @Test
    void noSecretIsShown() {
        assertThat(of(Map.of("KEY_FILE", "/run/secrets/key", "URL", "https://me:hunter2@example.org/x")))
                .extracting(SettingInForce::value)
                .contains(Optional.of("/run/secrets/key"), Optional.of("https://example.org/x"));
        assertThat(of(Map.of("KEY_FILE", "hunter2")).toString()).doesNotContain("hunter2");
    }

    private static List<SettingInForce> of(Map<String, String> environment) {
        return SettingInForce.of(List.of(Example.class), environment);
    }
}
