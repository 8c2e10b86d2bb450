package io.rollcall.standalone.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.rollcall.standalone.data.CockpitLogin;
import io.rollcall.standalone.data.Refusal;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A browser of its own with the cockpit's overview in it, logged in. */
public final class CockpitPage implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final double PATIENCE_MILLISECONDS = 60_000;

    private final Playwright playwright;
    private final Page page;

    private CockpitPage(Playwright playwright, Page page) {
        this.playwright = playwright;
        this.page = page;
    }

    /** Logs in and waits for the first figures. */
    public static CockpitPage open(URI cockpit, CockpitLogin login, String password) throws Refusal {
        Path chromium = chromium();
        // Playwright would fetch a browser of its own otherwise.
        Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(FLAGS));
        Page page = browser.newPage();
        page.setDefaultTimeout(PATIENCE_MILLISECONDS);
        page.navigate(cockpit.toString());
        page.waitForSelector("vaadin-login-form input[name=username]");
        page.fill("input[name=username]", login.login());
        page.fill("input[name=password]", password);
        page.keyboard().press("Enter");
        page.waitForSelector("[data-figure=present]");
        return new CockpitPage(playwright, page);
    }

    /** The page itself; to be used by one thread. */
    public Page page() {
        return page;
    }

    /** Waits until a figure is shown with a value; the page is never loaded again. */
    public void awaitFigure(String name, long value) {
        page.waitForSelector("[data-figure='%s'][data-value='%d']".formatted(name, value));
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Path chromium() throws Refusal {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new Refusal("Chromium is needed: install it (on Debian: apt-get install chromium)."));
    }
}
