package io.rollcall.cockpit.admin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.rollcall.cockpit.admin.ChangeUsers;
import io.rollcall.cockpit.admin.UserRefusal;
import io.rollcall.cockpit.security.Role;
import io.rollcall.cockpit.security.Viewer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks what is needed for one change of who may sign in; stays open until it is made, and says why it was not. */
final class UserDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Paragraph refusal = new Paragraph();

    private UserDialog(String title) {
        setHeaderTitle(title);
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
    }

    static UserDialog toAdd(ChangeUsers change, Viewer operator, Runnable done) {
        var dialog = new UserDialog(text("users.add"));
        var login = new TextField(text("users.login"));
        login.setHelperText(text("users.login.help"));
        var role = new Select<Role>();
        role.setLabel(text("users.role"));
        role.setItems(Role.BUREAU, Role.SCHOOL, Role.ANALYST, Role.OPERATOR);
        role.setItemLabelGenerator(one -> text("audit.role." + one.name().toLowerCase(Locale.ROOT)));
        role.setValue(Role.SCHOOL);
        var school = new TextField(text("users.school"));
        school.setHelperText(text("users.school.help"));
        role.addValueChangeListener(chosen -> school.setVisible(chosen.getValue() == Role.SCHOOL));
        PasswordField password = passwordField();
        dialog.ask(
                text("users.add.go"),
                () -> change.add(
                        operator,
                        login.getValue().strip(),
                        role.getValue(),
                        role.getValue() == Role.SCHOOL ? school.getValue().strip() : "",
                        password.getValue()),
                done,
                login,
                role,
                school,
                password);
        return dialog;
    }

    static UserDialog toSetPassword(ChangeUsers change, Viewer operator, String login, Runnable done) {
        var dialog = new UserDialog(text("users.password.of", login));
        PasswordField password = passwordField();
        dialog.ask(
                text("users.password.go"),
                () -> change.setPassword(operator, login, password.getValue()),
                done,
                password);
        return dialog;
    }

    static UserDialog toRemove(ChangeUsers change, Viewer operator, String login, Runnable done) {
        var dialog = new UserDialog(text("users.remove.of", login));
        dialog.ask(
                text("users.remove"),
                () -> change.remove(operator, login),
                done,
                new Paragraph(text("users.remove.means")));
        return dialog;
    }

    private void ask(String goText, Supplier<Optional<UserRefusal>> make, Runnable done, Component... parts) {
        var go = new Button(goText, click -> {
            Optional<UserRefusal> refused = make.get();
            refused.ifPresentOrElse(
                    why -> {
                        refusal.setText(text(why.textKey()));
                        refusal.setVisible(true);
                    },
                    () -> {
                        close();
                        done.run();
                    });
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var form = new Div(parts);
        form.add(refusal);
        form.addClassName("user-form");
        add(form);
        getFooter().add(new Button(text("dialog.cancel"), click -> close()), go);
    }

    private static PasswordField passwordField() {
        var password = new PasswordField(text("users.password"));
        password.setHelperText(text("users.password.help"));
        password.getElement().setAttribute("autocomplete", "new-password");
        return password;
    }

    private static String text(String key, Object... arguments) {
        return new Paragraph().getTranslation(key, arguments);
    }
}
