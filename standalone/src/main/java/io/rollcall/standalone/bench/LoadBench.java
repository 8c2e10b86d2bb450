package io.rollcall.standalone.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import io.rollcall.standalone.browser.CockpitPage;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Loads the overview in a browser that has never seen it, and once more in the same, for somebody who has signed in. */
public final class LoadBench {

    private static final double PATIENCE_MILLISECONDS = 60_000;
    private static final String NOTE_THE_FIRST_FIGURE = """
            const look = () => {
              const figure = document.querySelector('[data-figure=expected]');
              if (figure && figure.getAttribute('data-value')) {
                window.rollcallFigures = performance.now();
              } else {
                requestAnimationFrame(look);
              }
            };
            requestAnimationFrame(look);""";
    /** Known some frames after it happened; a page without a graphics card is slow to tell. */
    private static final String FIRST_PAINT =
            "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime";

    private static final String LOADED =
            "() => Math.max(...performance.getEntriesByType('resource').map(one => one.responseEnd))";

    private LoadBench() {}

    /** The loads of this many browsers, a cold and a warm one each, in this order. */
    public static List<PageLoad> run(CockpitPage signedIn, URI cockpit) {
        List<Cookie> cookies = signedIn.page().context().cookies();
        try (BrowserContext fresh = signedIn.page().context().browser().newContext()) {
            fresh.addCookies(cookies);
            fresh.addInitScript(NOTE_THE_FIRST_FIGURE);
            return List.of(load(fresh, cockpit), load(fresh, cockpit));
        }
    }

    private static PageLoad load(BrowserContext browser, URI cockpit) {
        AtomicLong bytes = new AtomicLong();
        AtomicInteger requests = new AtomicInteger();
        try (Page page = browser.newPage()) {
            page.setDefaultTimeout(PATIENCE_MILLISECONDS);
            CDPSession protocol = browser.newCDPSession(page);
            protocol.send("Network.enable");
            protocol.on("Network.loadingFinished", event -> count(event, bytes, requests));
            page.navigate(cockpit.toString());
            page.waitForFunction("() => window.rollcallFigures > 0");
            page.waitForSelector("rollcall-chart canvas");
            page.waitForLoadState(LoadState.LOAD);
            page.waitForFunction(FIRST_PAINT);
            return new PageLoad(
                    requests.get(),
                    bytes.get(),
                    milliseconds(page, FIRST_PAINT),
                    milliseconds(page, "() => window.rollcallFigures"),
                    milliseconds(page, LOADED));
        }
    }

    /** What comes from the browser's cache has no bytes on the wire. */
    private static void count(JsonObject event, AtomicLong bytes, AtomicInteger requests) {
        long encoded = event.get("encodedDataLength").getAsLong();
        if (encoded > 0) {
            bytes.addAndGet(encoded);
            requests.incrementAndGet();
        }
    }

    private static long milliseconds(Page page, String expression) {
        if (page.evaluate(expression) instanceof Number time) {
            return Math.round(time.doubleValue());
        }
        throw new IllegalStateException("The browser does not tell " + expression);
    }
}
