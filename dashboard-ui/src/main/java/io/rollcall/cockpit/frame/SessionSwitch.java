package io.rollcall.cockpit.frame;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import io.rollcall.cockpit.component.Term;
import io.rollcall.cockpit.component.TermButton;
import io.rollcall.cockpit.live.SessionChoice;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Chooses the part of the day; hidden where the day has only one. */
final class SessionSwitch extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Consumer<SessionChoice> choose;
    private final Div buttons = new Div();
    private transient List<SessionChoice> choices = List.of();

    SessionSwitch(Consumer<SessionChoice> choose) {
        this.choose = choose;
        addClassName("session-switch");
        buttons.addClassName("session-buttons");
        buttons.getElement().setAttribute("role", "group");
        buttons.getElement().setAttribute("aria-label", getTranslation("session.switch"));
        add(new TermButton(Term.SESSION), buttons);
        getElement().getClassList().add("idle");
    }

    void show(List<SessionChoice> possible, SessionChoice current) {
        if (!possible.equals(choices)) {
            choices = possible;
            buttons.removeAll();
            possible.forEach(choice -> buttons.add(button(choice)));
            getElement().getClassList().set("idle", possible.size() < 2);
        }
        for (int i = 0; i < choices.size(); i++) {
            buttons.getComponentAt(i)
                    .getElement()
                    .setAttribute("aria-pressed", String.valueOf(choices.get(i) == current));
        }
        getElement().setAttribute("data-session", current.name());
    }

    private NativeButton button(SessionChoice choice) {
        String key = "session." + choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new NativeButton(getTranslation(key), click -> choose.accept(choice));
    }
}
