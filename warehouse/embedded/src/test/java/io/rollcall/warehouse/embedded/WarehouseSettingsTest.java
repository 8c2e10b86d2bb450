package io.rollcall.warehouse.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
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
    void everyVariableHasItsPlace() throws StartRefused {
        Path file = directory.resolve("file");
        assertThat(WarehouseSettings.from(environment)).isEqualTo(new WarehouseSettings(8082, directory, file, file));
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
        assertRefused(name + " is not set");
    }

    @ParameterizedTest
    @CsvSource({
        "ROLLCALL_WAREHOUSE_PORT,eighty,is no port number",
        "ROLLCALL_WAREHOUSE_PORT,65536,is no port number",
        "ROLLCALL_WAREHOUSE_LIBRARY,/nowhere,names no file",
        "ROLLCALL_WAREHOUSE_USERS,/nowhere,names no file"
    })
    void aWrongValueIsNamed(String name, String value, String complaint) {
        environment.put(name, value);
        assertRefused(name + " " + complaint + ": " + value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"li=owner:00", "li=admin", "li=analyst:00", "li=admin:zz"})
    void aWrongLoginIsNamed(String line) throws IOException {
        Path users = Files.writeString(directory.resolve("users"), line);
        assertThatThrownBy(() -> Logins.read(users))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("li");
    }

    private void assertRefused(String sentence) {
        assertThatThrownBy(() -> WarehouseSettings.from(environment))
                .isInstanceOf(StartRefused.class)
                .hasMessage(sentence);
    }
}
