package io.rollcall.cockpit.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.rollcall.cockpit.fixture.FakeWarehouse;
import io.rollcall.cockpit.fixture.HeadlessChromium;
import io.rollcall.cockpit.fixture.KeptRows;
import io.rollcall.cockpit.fixture.MadeUpCockpit;
import io.rollcall.warehouse.write.TableWriter;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;

/** Debian's browser before a cockpit with a made-up morning, at 08:05. Where there is no browser, what needs it is skipped and says so. */
final class Chromium implements AutoCloseable {

    private static final int SCHOOLS = 24;
    private static final Instant MOMENT = MadeUpCockpit.BEGIN.plus(Duration.ofMinutes(45));
    private static final long BEGAN = System.nanoTime();
    private static final double PATIENCE_MILLISECONDS = 60_000;

    private final FakeWarehouse warehouse;
    private final ConfigurableApplicationContext cockpit;
    private final HeadlessChromium chromium;
    private final String address;

    Chromium() {
        assumeTrue(
                Files.isExecutable(HeadlessChromium.PROGRAM),
                "no " + HeadlessChromium.PROGRAM + ": the pages are not looked at in a browser");
        warehouse = MadeUpCockpit.warehouse(SCHOOLS, () -> MOMENT).completeThrough(() -> Optional.of(now()));
        cockpit = MadeUpCockpit.start(0, warehouse, Chromium::now);
        address = "http://127.0.0.1:" + cockpit.getEnvironment().getRequiredProperty("local.server.port");
        chromium = new HeadlessChromium();
    }

    /** The login page in a session of its own, as large as a desk's screen. */
    Page open(String language) {
        return open(language, 1366, 768);
    }

    /** The same on a screen of that size. */
    Page open(String language, int width, int height) {
        BrowserContext session = chromium.browser()
                .newContext(new Browser.NewContextOptions().setLocale(language).setViewportSize(width, height));
        Page page = session.newPage();
        page.setDefaultTimeout(PATIENCE_MILLISECONDS);
        page.navigate(address + "/");
        page.waitForSelector("vaadin-login-form input[name=username]");
        return page;
    }

    /** Signs in with the keyboard, as a person whose name and password are this word. */
    void signIn(Page page, String name) {
        page.fill("input[name=username]", name);
        page.fill("input[name=password]", name);
        page.keyboard().press("Enter");
        page.waitForURL(where -> !where.contains("/login"));
        page.waitForSelector("main");
    }

    /** Opens a path and waits for its figures. */
    void go(Page page, String path) {
        page.navigate(address + "/" + path);
        page.waitForSelector("main:not(.loading)");
        assertThat(page.url()).doesNotContain("/login");
    }

    /** What the cockpit asks. */
    FakeWarehouse warehouse() {
        return warehouse;
    }

    /** What the cockpit has written, the audit log among it. */
    KeptRows kept() {
        return (KeptRows) cockpit.getBean(TableWriter.class);
    }

    /** By which the cockpit goes: as any clock does, since a page's details follow it; the figures stand still. */
    static Instant now() {
        return MOMENT.plusNanos(System.nanoTime() - BEGAN);
    }

    @Override
    public void close() {
        chromium.close();
        cockpit.close();
    }
}
