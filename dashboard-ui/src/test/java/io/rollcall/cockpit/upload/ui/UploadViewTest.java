package io.rollcall.cockpit.upload.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.rollcall.cockpit.audit.AuditLog;
import io.rollcall.cockpit.fixture.FakeGateway;
import io.rollcall.cockpit.fixture.PageTest;
import io.rollcall.cockpit.gateway.ClientsOf;
import io.rollcall.cockpit.security.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UploadViewTest extends PageTest {

    private static final byte[] FILE = "学号,状态\n1,出勤\n2,出勤\n3,?\n".getBytes(StandardCharsets.UTF_8);

    private FakeGateway gateway;
    private UploadView page;

    private static AuditLog taken() {
        return (actor, entry) -> {};
    }

    @BeforeEach
    void open() throws IOException {
        gateway = new FakeGateway();
        page = new UploadView(live(), signedIn(Role.SCHOOL), ClientsOf.register(gateway.address(), taken()));
        UI.getCurrent().add(page);
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void asksForAKeyFirstAndShowsNothingElse() {
        assertThat(page.getElement().getAttribute("data-gate")).isEqualTo("asking");
        assertThat(panel("file-panel").isVisible()).isFalse();
    }

    @Test
    void aKeyOfMoreThanTheSchoolIsRefusedInWords() {
        use("all", "key-all");

        assertThat(panel("key-panel").getTextRecursively()).contains("speaks for more than your own school");
        assertThat(page.getElement().getAttribute("data-gate")).isEqualTo("asking");
    }

    @Test
    void showsHowAFileWouldBeUnderstoodAndSendsItOnlyThen() {
        use("s1", "key-s1");
        page.take(Optional.of(FILE));

        assertThat(element("data-reading", "marks").getText()).isEqualTo("3 rows, 3 marks, of which 2 would be taken");
        assertThat(element("data-wrong-row", "4").getTextRecursively()).contains("E", "not known");
        assertThat(gateway.requests()).noneMatch(request -> request.startsWith("POST /v1/uploads?"));

        click("Send 2 marks");

        assertThat(element("data-admitted", "2").getAttribute("data-rejected")).isEqualTo("1");
        assertThat(gateway.requests().getLast()).isEqualTo("POST /v1/uploads?kind=ATTENDANCE&school=S1&errors=file");
        assertThat(panel("reading-panel").isVisible()).isFalse();
        assertThat(panel("result-panel").getTextRecursively()).contains("Download the wrong row, mend it");
    }

    @Test
    void aFileThatCannotBeReadIsToldInTheGatewaysWords() {
        use("s1", "key-s1");
        page.take(Optional.of("学号\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(panel("file-panel").getTextRecursively()).contains("The file has no rows.");
    }

    @Test
    void anotherKeyIsAskedForAgain() {
        use("s1", "key-s1");
        assertThat(page.getElement().getAttribute("data-gate")).isEqualTo("open");

        click("Use another key");

        assertThat(page.getElement().getAttribute("data-gate")).isEqualTo("asking");
    }

    private static void use(String feed, String key) {
        shown(TextField.class).setValue(feed);
        shown(PasswordField.class).setValue(key);
        click("Use this key");
    }

    private static void click(String words) {
        press(named(words));
    }

    private static Component named(String words) {
        return elements(element -> words.equals(element.getText())).stream()
                .flatMap(element -> element.getComponent().stream())
                .findFirst()
                .orElseThrow();
    }

    private static <C extends Component> C shown(Class<C> type) {
        return tree(panel("key-panel"))
                .flatMap(element -> element.getComponent().stream())
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }
}
