package io.rollcall.cockpit.admin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import io.rollcall.alerts.ThresholdInForce;
import io.rollcall.cockpit.admin.ChangeUsers;
import io.rollcall.cockpit.admin.ChangeUsersOver;
import io.rollcall.cockpit.admin.InForce;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.fixture.PageTest;
import io.rollcall.cockpit.security.Role;
import io.rollcall.cockpit.security.UsersFile;
import io.rollcall.settings.SettingInForce;
import io.rollcall.warehouse.query.Installed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminViewTest extends PageTest {

    private static final String HASH = ":$2a$04$abcdefghijklmnopqrstuuGkk7D3FQuEuPZ9QkS7vHqC6iTq1m7xy\n";

    @TempDir
    private Path directory;

    @BeforeEach
    void open() throws IOException {
        Path file = Files.writeString(
                directory.resolve("users"),
                "wang=operator:haizhu" + HASH + "zhou=school:haizhu/S012" + HASH + "sun=auditor:haizhu" + HASH
                        + "other=bureau:nyc" + HASH);
        var users = new UsersFile(file);
        ChangeUsers change = ChangeUsersOver.nothingAudited(users);
        Installed warehouse = () ->
                List.of(new Installed.Answer("26.7.2.1", 27, "history", Instant.parse("2026-11-01T00:00:00Z"), 3));
        Path thresholds = Files.writeString(directory.resolve("alerts.properties"), "pace=PT1M\n");
        var inForce = new InForce(
                List.of(
                        new SettingInForce("ROLLCALL_COCKPIT_PORT", Optional.of("8080"), true),
                        new SettingInForce("ROLLCALL_GATEWAY_URL", Optional.empty(), false)),
                ThresholdInForce.of(Optional.of(thresholds)),
                Optional.of(thresholds),
                warehouse);
        UI.getCurrent().add(new AdminView(live(), signedIn(Role.OPERATOR), change, users, inForce, Optional.empty()));
        poll();
    }

    @Test
    void listsThePeopleOfTheDistrictAndNoHash() {
        assertThat(elements(element -> element.hasAttribute("data-user")))
                .extracting(element -> element.getAttribute("data-user"))
                .containsExactly("sun", "wang", "zhou");
        assertThat(element("data-user", "zhou").getTextRecursively()).contains("School", "S012", "Remove");
        assertThat(element("data-user", "sun").getTextRecursively()).contains("in the file only");
        assertThat(page()).doesNotContain("$2a$");
    }

    @Test
    void tellsWhatIsInstalled() {
        assertThat(element("data-installed", "schema").getText()).isEqualTo("27 · history");
        assertThat(element("data-installed", "generation").getText()).isEqualTo("3");
        assertThat(element("data-installed", "migrated").getText()).isEqualTo("2026-11-01 08:00:00");
    }

    @Test
    void tellsWhichThresholdDiffersAndWhereItIsChanged() {
        Element pace = element("data-threshold", "pace");

        assertThat(pace.getAttribute("data-changed")).isEqualTo("true");
        assertThat(pace.getTextRecursively())
                .contains("How often the rules are evaluated", "1 minutePT1M", "15 secondsPT15S");
        assertThat(page()).contains("alerts.properties");
    }

    @Test
    void tellsHowLongEachClassOfDataIsKept() {
        assertThat(element("data-kept", "HEALTH_REPORT").getTextRecursively()).contains("Health reports", "60");
        assertThat(element("data-kept", "ATTENDANCE").getTextRecursively()).contains("400");
    }

    @Test
    void tellsTheSettingsInForce() {
        assertThat(element("data-setting", "ROLLCALL_COCKPIT_PORT").getTextRecursively())
                .contains("8080", "set");
        assertThat(element("data-setting", "ROLLCALL_GATEWAY_URL").getTextRecursively())
                .contains(FigureFormat.NO_FIGURE, "not set");
    }

    @Test
    void somebodyIsAddedWhenTheDialogHasWhatItNeeds() throws IOException {
        press(find(NativeButton.class).withText("Add a person").single());
        find(TextField.class).withCaption("User name").single().setValue("chen");
        find(TextField.class).withCaption("School").single().setValue("S002");
        find(PasswordField.class).single().setValue("short");
        press(find(Button.class).withText("Add").single());

        assertThat(find(UserDialog.class).single().getElement().getTextRecursively())
                .contains("12 characters at least, no more than 72 bytes");
        assertThat(Files.readString(directory.resolve("users"))).doesNotContain("chen");

        find(PasswordField.class).single().setValue("long enough to be one");
        press(find(Button.class).withText("Add").single());

        assertThat(find(UserDialog.class).all()).isEmpty();
        assertThat(Files.readString(directory.resolve("users"))).contains("chen=school:haizhu/S002:");
        assertThat(element("data-user", "chen").getTextRecursively()).contains("S002");
    }

    private static String page() {
        return UI.getCurrent().getElement().getOuterHTML();
    }
}
