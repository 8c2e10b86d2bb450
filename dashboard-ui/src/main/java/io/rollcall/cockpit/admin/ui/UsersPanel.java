package io.rollcall.cockpit.admin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.rollcall.cockpit.admin.ChangeUsers;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.TablePanel;
import io.rollcall.cockpit.security.Role;
import io.rollcall.cockpit.security.Viewer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Who may sign in with a password, as the users file says; people are added, given a new password and removed here. */
final class UsersPanel extends TablePanel {

    private static final long serialVersionUID = 1L;

    private final transient ChangeUsers change;
    private final transient Viewer operator;

    /** @param noPasswords whether the file opens nothing, since people sign in at a provider only */
    UsersPanel(String title, ChangeUsers change, Viewer operator, Path file, boolean noPasswords) {
        super(
                "users-panel",
                title,
                text("users.login"),
                text("users.role"),
                text("users.school"),
                text("users.actions"));
        this.change = change;
        this.operator = operator;
        var add = new NativeButton(
                getTranslation("users.add"),
                click -> UserDialog.toAdd(change, operator, this::refresh).open());
        add.addClassName("head-action");
        addToHead(add);
        var note = new Paragraph(getTranslation("users.file", file.toString())
                + (noPasswords ? " " + getTranslation("users.no-passwords") : ""));
        note.addClassName("where-changed");
        add(note);
        refresh();
    }

    private void refresh() {
        List<Line> lines = change.of(operator).stream()
                .map(person -> new Line(
                        person.getUsername(), person.role(), person.school().orElse("")))
                .toList();
        show(lines, () -> lines.stream().map(this::row), FigureFormat.NO_FIGURE);
    }

    private record Line(String login, Role role, String school) {}

    private Div row(Line line) {
        Div row = row(
                new Span(line.login()),
                text("audit.role." + line.role().name().toLowerCase(Locale.ROOT)),
                new Span(line.school().isEmpty() ? FigureFormat.NO_FIGURE : line.school()),
                line.role() == Role.AUDITOR ? text("users.auditor") : actions(line));
        row.getElement().setAttribute("data-user", line.login());
        return row;
    }

    private Component actions(Line line) {
        var password = new NativeButton(
                getTranslation("users.password"),
                click -> UserDialog.toSetPassword(change, operator, line.login(), this::refresh)
                        .open());
        var remove = new NativeButton(
                getTranslation("users.remove"),
                click -> UserDialog.toRemove(change, operator, line.login(), this::refresh)
                        .open());
        remove.setVisible(!line.login().equals(operator.getUsername()));
        var actions = new Div(password, remove);
        actions.addClassName("row-actions");
        return actions;
    }

    private static Span text(String key) {
        var text = new Span();
        text.setText(text.getTranslation(key));
        return text;
    }
}
