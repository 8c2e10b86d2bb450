package io.rollcall.cockpit.panel;

import com.vaadin.flow.component.Component;
import io.rollcall.cockpit.gateway.GatewayRefusedException;

/** What a person is told of the gateway's refusals: the gateway's own sentence, and ours where it has none that helps somebody at a screen. */
public final class RefusedWords {

    private RefusedWords() {}

    /** In the language of the page. */
    public static String of(GatewayRefusedException refused, Component page) {
        return switch (refused.code()) {
            case GatewayRefusedException.AWAY -> page.getTranslation("gateway.away");
            case GatewayRefusedException.UNKNOWN_KEY -> page.getTranslation("gateway.unknown-key");
            default -> refused.sentence();
        };
    }
}
