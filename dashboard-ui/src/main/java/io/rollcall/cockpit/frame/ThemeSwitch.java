package io.rollcall.cockpit.frame;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;

/** Turns the page to its light or its dark side; the choice outlives the session. */
final class ThemeSwitch extends NativeButton {

    private static final long serialVersionUID = 1L;

    ThemeSwitch() {
        setText(getTranslation("theme.switch"));
        addClassNames("bar-button", "button-theme");
        addClickListener(click -> UI.getCurrent()
                .getPage()
                .executeJs(
                        "const dark = getComputedStyle(document.documentElement).colorScheme === 'dark';"
                                + "document.cookie = $0 + '=' + (dark ? $1 : $2) + '; path=/; max-age=31536000; samesite=lax';"
                                + "location.reload()",
                        Theme.COOKIE,
                        Theme.LIGHT,
                        Theme.DARK));
    }
}
