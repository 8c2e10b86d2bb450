package io.rollcall.standalone;

import io.rollcall.standalone.bench.FreshnessBench;
import io.rollcall.standalone.bench.WatchedRun;
import io.rollcall.standalone.data.Refusal;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Measures what more viewers cost. */
@Command(
        name = "viewers",
        description = {
            "The same load before 1, 50 and 200 viewers: freshness in a browser among them, the cockpit's processor time and memory, the warehouse's queries, and what a viewer is sent.",
            "All but the first sign in, load the overview and are pushed what changes, without a browser."
        },
        mixinStandardHelpOptions = true)
final class BenchViewersCommand implements Callable<Integer> {

    @Mixin
    private StartOptions options = new StartOptions();

    @Option(names = "--rate", defaultValue = "200", description = "Events a second (default: ${DEFAULT-VALUE}).")
    private double rate = 200;

    @Option(
            names = "--viewers",
            split = ",",
            defaultValue = "1,50,200",
            description = "How many in each run (default: ${DEFAULT-VALUE}).")
    private List<Integer> viewers = List.of(1, 50, 200);

    @Option(
            names = "--warm-up",
            defaultValue = "30s",
            converter = DurationConverter.class,
            description = "How long to send before measuring each (default: ${DEFAULT-VALUE}).")
    private Duration warmUp = Duration.ofSeconds(30);

    @Option(
            names = "--for",
            defaultValue = "60s",
            converter = DurationConverter.class,
            description = "How long to measure each (default: ${DEFAULT-VALUE}).")
    private Duration time = Duration.ofSeconds(60);

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException, Refusal {
        if (viewers.stream().anyMatch(count -> count < 1)) {
            throw new Refusal("--viewers must be 1 or more each.");
        }
        List<WatchedRun> runs =
                new WatchedMachine(options, false).run(viewers, new FreshnessBench.Pace(rate, warmUp, time));
        System.out.println(json ? asJson(runs) : asText(runs));
        return runs.isEmpty() ? 1 : 0;
    }

    private static String asJson(List<WatchedRun> runs) {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        ArrayNode array = root.putArray("runs");
        runs.forEach(run -> WatchedMachine.putInto(array.addObject(), run));
        return root.toString();
    }

    private static String asText(List<WatchedRun> runs) {
        return runs.stream().map(WatchedMachine::asText).collect(Collectors.joining("\n"));
    }
}
