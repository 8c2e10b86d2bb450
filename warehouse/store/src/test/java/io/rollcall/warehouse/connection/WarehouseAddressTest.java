package io.rollcall.warehouse.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollcall.settings.Settings;
import io.rollcall.settings.WrongSettingException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarehouseAddressTest {

    @TempDir
    Path folder;

    @Test
    void comesFromTheEnvironment() throws IOException {
        assertThat(Settings.read(WarehouseAddress.class, environment()))
                .isEqualTo(new WarehouseAddress(URI.create("http://127.0.0.1:8082"), "admin", "secret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ROLLCALL_WAREHOUSE_URL", "ROLLCALL_WAREHOUSE_USER", "ROLLCALL_WAREHOUSE_PASSWORD_FILE"})
    void namesTheVariableThatIsMissing(String variable) throws IOException {
        Map<String, String> environment = environment();
        environment.remove(variable);

        assertThatThrownBy(() -> Settings.read(WarehouseAddress.class, environment))
                .isInstanceOf(WrongSettingException.class)
                .hasMessage(variable + " is not set.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:8082", "ftp://127.0.0.1:8082", "http://127.0.0.1", "http:// x", "8082"})
    void refusesWhatIsNoHttpAddress(String url) throws IOException {
        Map<String, String> environment = environment();
        environment.put("ROLLCALL_WAREHOUSE_URL", url);

        assertThatThrownBy(() -> Settings.read(WarehouseAddress.class, environment))
                .isInstanceOf(WrongSettingException.class)
                .hasMessageStartingWith("ROLLCALL_WAREHOUSE_URL must ");
    }

    @Test
    void namesAPasswordFileThatCannotBeRead() throws IOException {
        Map<String, String> environment = environment();
        environment.put(
                "ROLLCALL_WAREHOUSE_PASSWORD_FILE", folder.resolve("none").toString());

        assertThatThrownBy(() -> Settings.read(WarehouseAddress.class, environment))
                .hasMessageContaining("cannot be read");
    }

    @Test
    void neverPrintsThePassword() throws IOException {
        assertThat(Settings.read(WarehouseAddress.class, environment()).toString())
                .doesNotContain("secret");
    }

    private Map<String, String> environment() throws IOException {
        Path password = Files.writeString(folder.resolve("password"), "secret\n");
        return new HashMap<>(Map.of(
                "ROLLCALL_WAREHOUSE_URL", "http://127.0.0.1:8082",
                "ROLLCALL_WAREHOUSE_USER", "admin",
                "ROLLCALL_WAREHOUSE_PASSWORD_FILE", password.toString()));
    }
}
