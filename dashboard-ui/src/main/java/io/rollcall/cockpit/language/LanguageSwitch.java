package io.rollcall.cockpit.language;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.VaadinSession;

/** One button a language, each in its own language; the choice outlives the session. */
public final class LanguageSwitch extends Div {

    static final String COOKIE = "rollcall-language";

    private static final long serialVersionUID = 1L;

    /** Marks the language that is in use. */
    public LanguageSwitch() {
        addClassName("language-switch");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("language.switch"));
        Language current = Language.of(UI.getCurrent().getLocale());
        for (Language language : Language.values()) {
            add(button(language, language == current));
        }
    }

    private NativeButton button(Language language, boolean current) {
        var button = new NativeButton(
                getTranslation("language." + language.locale().getLanguage()), click -> choose(language));
        button.getElement().setAttribute("lang", language.locale().toLanguageTag());
        button.getElement().setAttribute("aria-pressed", String.valueOf(current));
        return button;
    }

    private static void choose(Language language) {
        VaadinSession.getCurrent().setLocale(language.locale());
        UI.getCurrent()
                .getPage()
                .executeJs(
                        "document.cookie = $0 + '=' + $1 + '; path=/; max-age=31536000; samesite=lax'; location.reload()",
                        COOKIE,
                        language.locale().getLanguage());
    }
}
