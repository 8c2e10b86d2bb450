package io.rollcall.standalone;

import io.rollcall.simulator.client.GatewayClient;
import io.rollcall.simulator.client.RetryPolicy;
import io.rollcall.simulator.district.DistrictPlan;
import io.rollcall.simulator.district.DistrictSize;
import io.rollcall.simulator.morning.Past;
import io.rollcall.standalone.data.Refusal;
import io.rollcall.standalone.installation.Installation;
import io.rollcall.standalone.installation.Progress;
import io.rollcall.standalone.program.Footprint;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Everything at once: the programs, and a made-up district whose morning runs. */
@Command(
        name = "demo",
        description = "Starts every program, runs the morning of a made-up district, and stops all at Ctrl-C.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    @Mixin
    private StartOptions options = new StartOptions();

    @Option(
            names = "--size",
            description = "small: 12 schools and 6,000 pupils; district: 286 and 220,000 (default: ${DEFAULT-VALUE}).",
            defaultValue = "small")
    private Size size = Size.SMALL;

    @Option(
            names = "--for",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "How long to run, such as 90s or 10m, once all is ready (default: until Ctrl-C).")
    private Optional<Duration> time = Optional.empty();

    /** The words of {@code --size}. */
    enum Size {
        SMALL(DistrictSize.SMALL, Past.OF_SMALL, Footprint.SMALL),
        DISTRICT(DistrictSize.DISTRICT, Past.OF_DISTRICT, Footprint.DISTRICT);

        private final DistrictSize schools;

        @SuppressWarnings("ImmutableEnumChecker") // a record of three numbers
        private final Past past;

        private final Footprint footprint;

        Size(DistrictSize schools, Past past, Footprint footprint) {
            this.schools = schools;
            this.past = past;
            this.footprint = footprint;
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException, Refusal {
        Progress progress = new Progress(System.err);
        DistrictPlan plan = DistrictPlan.haizhu(size.schools, DistrictPlan.DEFAULT_SEED);
        Installation installation = options.claimWithMap(plan.map(), size.footprint, progress);
        StopAtExit.of(installation);
        if (!installation.start()) {
            return 1;
        }
        Running running = Running.on(options.directory());
        try (GatewayClient client = new GatewayClient(running.gateway(), RetryPolicy.PATIENT);
                DemoMorning morning = new DemoMorning(running, plan, size.past, client, progress)) {
            morning.begin();
            progress.say(new DemoScreen(running, plan).text());
            await();
        }
        installation.stop();
        return 0;
    }

    private void await() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        if (time.isPresent()) {
            never.await(time.get().toMillis(), TimeUnit.MILLISECONDS);
        } else {
            never.await();
        }
    }
}
