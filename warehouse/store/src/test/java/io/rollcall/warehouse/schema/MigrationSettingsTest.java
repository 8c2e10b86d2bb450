package io.rollcall.warehouse.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollcall.settings.ReferencePage;
import io.rollcall.settings.Settings;
import io.rollcall.warehouse.connection.WarehouseAddress;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MigrationSettingsTest {

    @Test
    void withoutAnyTheTablesAreOneServersAndNoRoleIsMade() {
        MigrationSettings settings = Settings.read(MigrationSettings.class, Map.of());
        assertThat(settings).isEqualTo(MigrationSettings.ofOneServer());
        assertThat(settings.formOf("SELECT 1")).containsExactly("SELECT 1");
    }

    @Test
    void placesAreDistrictsAndSchoolsOfThem() {
        assertThat(Settings.read(
                                MigrationSettings.class,
                                Map.of("ROLLCALL_WAREHOUSE_ANALYSTS_OF", "haizhu, tianhe/S001"))
                        .places())
                .containsExactly(new ServerAccess.Place("haizhu", ""), new ServerAccess.Place("tianhe", "S001"));
        assertThatThrownBy(() -> ServerAccess.Place.parse("a' OR 1"))
                .hasMessage("not a district, nor a district/school: a' OR 1/");
    }

    @Test
    void theReferencePageSaysWhatMigrationsAreTold() throws IOException {
        ReferencePage page = ReferencePage.ofThisCheckout();
        String expected = page.expected("migrations", List.of(WarehouseAddress.class, MigrationSettings.class));

        assertThat(page.section("migrations"))
                .as("write it anew with -Drollcall.write-configuration=true")
                .isEqualTo(expected);
    }
}
