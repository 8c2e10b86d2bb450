package io.rollcall.cockpit.frame;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends each page on the side that its viewer has chosen, dark unless chosen, so that none of them turns while it loads. A wall is always dark. */
@Component
public final class Theme implements VaadinServiceInitListener {

    static final String COOKIE = "rollcall-theme";
    static final String LIGHT = "light";
    static final String DARK = "dark";

    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent start) {
        start.addIndexHtmlRequestListener(Theme::turn);
    }

    private static void turn(IndexHtmlResponse page) {
        boolean wall = "/wall".equals(page.getVaadinRequest().getPathInfo());
        turn(page.getDocument(), wall ? null : page.getVaadinRequest().getCookies());
    }

    /** Turns a page to the side that these cookies tell. */
    public static void turn(Document page, Cookie @Nullable [] cookies) {
        String side = isLight(cookies) ? LIGHT : DARK;
        page.getElementsByTag("html").attr("style", "color-scheme: " + side).attr("theme", side);
    }

    private static boolean isLight(Cookie @Nullable [] cookies) {
        return cookies != null
                && Arrays.stream(cookies)
                        .anyMatch(cookie -> cookie.getName().equals(COOKIE)
                                && cookie.getValue().equals(LIGHT));
    }
}
