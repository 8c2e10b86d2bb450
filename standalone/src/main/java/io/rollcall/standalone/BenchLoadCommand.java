package io.rollcall.standalone;

import com.microsoft.playwright.PlaywrightException;
import io.rollcall.standalone.bench.LoadBench;
import io.rollcall.standalone.bench.PageLoad;
import io.rollcall.standalone.browser.CockpitPage;
import io.rollcall.standalone.data.CockpitLogin;
import io.rollcall.standalone.data.Refusal;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Measures the way to the first screen. */
@Command(
        name = "load",
        description =
                "What the overview of a cockpit that runs already costs to load: in a browser that has never seen it, and in one that has.",
        mixinStandardHelpOptions = true)
final class BenchLoadCommand implements Callable<Integer> {

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException, Refusal {
        Running running = Running.on(data.directory());
        URI cockpit = URI.create("http://127.0.0.1:" + running.ports().cockpit());
        CockpitLogin login = CockpitLogin.BUREAU;
        try (CockpitPage signedIn =
                CockpitPage.open(cockpit, login, running.secrets().password(login))) {
            List<PageLoad> loads = LoadBench.run(signedIn, cockpit);
            System.out.println(json ? asJson(loads) : asText(loads));
            return 0;
        } catch (PlaywrightException failure) {
            throw new Refusal("Not measured; the browser said: " + failure.getMessage());
        }
    }

    private static String asJson(List<PageLoad> loads) {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        put(root.putObject("cold"), loads.getFirst());
        put(root.putObject("warm"), loads.getLast());
        return root.toString();
    }

    private static void put(ObjectNode json, PageLoad load) {
        json.put("requests", load.requests())
                .put("bytes", load.bytes())
                .put("first_paint_ms", load.firstPaint())
                .put("figures_ms", load.figures())
                .put("loaded_ms", load.loaded());
    }

    private static String asText(List<PageLoad> loads) {
        return "cold: " + asText(loads.getFirst()) + "\nwarm: " + asText(loads.getLast());
    }

    private static String asText(PageLoad load) {
        return "%,d bytes in %d requests; first paint %d ms, figures %d ms, all loaded %d ms"
                .formatted(load.bytes(), load.requests(), load.firstPaint(), load.figures(), load.loaded());
    }
}
