package io.rollcall.standalone;

import io.rollcall.standalone.bench.FreshnessBench;
import io.rollcall.standalone.bench.WatchedRun;
import io.rollcall.standalone.data.Refusal;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Measures from the gateway to the screen. */
@Command(
        name = "freshness",
        description = {
            "How long from the gateway's acknowledgement of an event to a browser's screen that counts it, and what the cockpit costs meanwhile.",
            "The first viewer is a browser; the others sign in, load the overview and are pushed what changes, without one."
        },
        mixinStandardHelpOptions = true)
final class BenchFreshnessCommand implements Callable<Integer> {

    @Mixin
    private StartOptions options = new StartOptions();

    @Option(names = "--rate", defaultValue = "200", description = "Events a second (default: ${DEFAULT-VALUE}).")
    private double rate = 200;

    @Option(names = "--viewers", defaultValue = "1", description = "Who watch (default: ${DEFAULT-VALUE}).")
    private int viewers = 1;

    @Option(
            names = "--warm-up",
            defaultValue = "60s",
            converter = DurationConverter.class,
            description = "How long to send before measuring (default: ${DEFAULT-VALUE}).")
    private Duration warmUp = Duration.ofSeconds(60);

    @Option(
            names = "--for",
            defaultValue = "60s",
            converter = DurationConverter.class,
            description = "How long to measure (default: ${DEFAULT-VALUE}).")
    private Duration time = Duration.ofSeconds(60);

    @Option(
            names = "--canary",
            description = "Measure by the canary too, over the same time (a mark every five seconds).")
    private boolean canary;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException, Refusal {
        if (viewers < 1) {
            throw new Refusal("--viewers must be 1 or more.");
        }
        List<WatchedRun> runs =
                new WatchedMachine(options, canary).run(List.of(viewers), new FreshnessBench.Pace(rate, warmUp, time));
        if (runs.isEmpty()) {
            return 1;
        }
        ObjectNode root = JsonMapper.shared().createObjectNode();
        WatchedMachine.putInto(root, runs.getFirst());
        System.out.println(json ? root.toString() : WatchedMachine.asText(runs.getFirst()));
        return 0;
    }
}
