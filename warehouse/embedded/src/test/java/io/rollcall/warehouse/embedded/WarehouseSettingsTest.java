package io.rollcall.warehouse.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollcall.settings.ReferencePage;
import io.rollcall.settings.Settings;
import io.rollcall.settings.WrongSettingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WarehouseSettingsTest {

    @TempDir
    private Path directory;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void setEverything() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        environment.put("ROLLCALL_WAREHOUSE_PORT", "8082");
        environment.put("ROLLCALL_WAREHOUSE_DATA", directory.toString());
        environment.put("ROLLCALL_WAREHOUSE_LIBRARY", file.toString());
        environment.put("ROLLCALL_WAREHOUSE_USERS", file.toString());
    }

    @Test
    void everyVariableHasItsPlace() {
        Path file = directory.resolve("file");
        assertThat(Settings.read(WarehouseSettings.class, environment))
                .isEqualTo(new WarehouseSettings(8082, directory, file, file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ROLLCALL_WAREHOUSE_PORT",
                "ROLLCALL_WAREHOUSE_DATA",
                "ROLLCALL_WAREHOUSE_LIBRARY",
                "ROLLCALL_WAREHOUSE_USERS"
            })
    void aMissingVariableIsNamed(String name) {
        environment.remove(name);
        assertRefused(name + " is not set.");
    }

    @ParameterizedTest
    @CsvSource({
        "ROLLCALL_WAREHOUSE_PORT,eighty,must be a whole number from 0 to 65535",
        "ROLLCALL_WAREHOUSE_PORT,65536,must be a whole number from 0 to 65535",
        "ROLLCALL_WAREHOUSE_LIBRARY,/nowhere,names a file that cannot be read",
        "ROLLCALL_WAREHOUSE_DATA,/dev/null,names something that is no folder",
        "ROLLCALL_WAREHOUSE_USERS,/nowhere,names a file that cannot be read"
    })
    void aWrongValueIsNamed(String name, String value, String complaint) {
        environment.put(name, value);
        assertThatThrownBy(() -> Settings.read(WarehouseSettings.class, environment))
                .isInstanceOf(WrongSettingException.class)
                .hasMessageStartingWith(name + " " + complaint)
                .hasMessageContaining(value);
    }

    @Test
    void theReferencePageSaysWhatTheRecordSays() throws IOException {
        ReferencePage page = ReferencePage.ofThisCheckout();
        String expected = page.expected("warehouse", List.of(WarehouseSettings.class));

        assertThat(page.section("warehouse"))
                .as("write it anew with -Drollcall.write-configuration=true")
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "li=owner:00",
                "li=admin",
                "li=analyst:00",
                "li=admin:zz",
                "li=matcher@haizhu:00",
                "li=analyst@:00"
            })
    void aWrongLoginIsNamed(String line) throws IOException {
        Path users = Files.writeString(directory.resolve("users"), line);
        assertThatThrownBy(() -> Logins.read(users))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("li");
    }

    private void assertRefused(String sentence) {
        assertThatThrownBy(() -> Settings.read(WarehouseSettings.class, environment))
                .isInstanceOf(WrongSettingException.class)
                .hasMessage(sentence);
    }
}
