package io.rollcall.cockpit.feeds.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.PasswordField;
import io.rollcall.cockpit.audit.AuditEntry;
import io.rollcall.cockpit.audit.AuditUnavailableException;
import io.rollcall.cockpit.fixture.FakeGateway;
import io.rollcall.cockpit.fixture.PageTest;
import io.rollcall.cockpit.gateway.ClientsOf;
import io.rollcall.cockpit.security.Role;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedKeysViewTest extends PageTest {

    private final List<AuditEntry> audited = new ArrayList<>();
    private boolean auditAway;
    private FakeGateway gateway;
    private FeedKeysView page;

    @BeforeEach
    void open() throws IOException {
        gateway = new FakeGateway();
        var keys = ClientsOf.keys(gateway.address(), (actor, entry) -> {
            if (auditAway) {
                throw new AuditUnavailableException(new IOException("no warehouse"));
            }
            audited.add(entry);
        });
        page = new FeedKeysView(live(), signedIn(Role.OPERATOR), keys);
        UI.getCurrent().add(page);
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void showsNoFeedBeforeTheOperatorsKeyIsGiven() {
        assertThat(page.getElement().getAttribute("data-gate")).isEqualTo("asking");
        assertThat(panel("keys-panel").isVisible()).isFalse();
        assertThat(gateway.requests()).isEmpty();
    }

    @Test
    void aWrongKeyIsRefusedInWordsAndNotKept() {
        give("key-s1");

        assertThat(panel("key-panel").getTextRecursively()).contains("not this gateway's operator key");
        assertThat(page.getElement().getAttribute("data-gate")).isEqualTo("asking");
    }

    @Test
    void listsTheFeedsOfTheOperatorsDistrictOnly() {
        give("operator");

        assertThat(page.getElement().getAttribute("data-gate")).isEqualTo("open");
        assertThat(elements(element -> element.hasAttribute("data-key")))
                .extracting(row -> row.getAttribute("data-feed"))
                .containsExactly("s1");
    }

    @Test
    void aNewKeyIsAuditedFirstAndShownOnce() {
        give("operator");
        click("keys.rotate");
        confirm();

        assertThat(audited)
                .singleElement()
                .satisfies(entry -> assertThat(entry.toString()).contains("feed=s1", "PT24H"));
        assertThat(gateway.requests()).contains("POST /v1/feeds/haizhu/s1/keys");
        assertThat(find(Dialog.class).all().getLast().getElement().getTextRecursively())
                .contains("fresh");
        assertThat(audited.toString()).doesNotContain("fresh");
    }

    @Test
    void nothingIsChangedWhichTheAuditLogDoesNotTake() {
        give("operator");
        auditAway = true;
        click("keys.revoke");
        confirm();

        assertThat(gateway.requests()).noneMatch(request -> request.startsWith("DELETE"));
        assertThat(panel("keys-panel").getTextRecursively()).contains("audit log");
    }

    @Test
    void tellsWhatOfAFeedWasRejectedAndWhy() {
        give("operator");
        press(find(NativeButton.class).withText("Rejections").single());

        Dialog told = find(Dialog.class).single();
        assertThat(told.getHeaderTitle()).isEqualTo("What of s1 was not admitted");
        assertThat(told.getElement().getTextRecursively())
                .contains("UNKNOWN_CODE", "The code ? is not known.", "S1 e-3");
        assertThat(gateway.requests()).contains("GET /v1/feeds/haizhu/s1/rejections?limit=50");
    }

    @Test
    void aForgottenKeyIsAskedForAgain() {
        give("operator");
        press(find(NativeButton.class).withText("Forget the operator's key").single());

        assertThat(page.getElement().getAttribute("data-gate")).isEqualTo("asking");
    }

    private void give(String key) {
        find(PasswordField.class).single().setValue(key);
        press(find(Button.class).withText("Use this key").single());
    }

    private void click(String action) {
        press(find(NativeButton.class).withAttribute("data-action", action).atIndex(1));
    }

    private void confirm() {
        Dialog asked = find(Dialog.class).single();
        press(find(Button.class, asked).all().getLast());
    }
}
