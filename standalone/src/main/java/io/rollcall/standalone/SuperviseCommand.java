package io.rollcall.standalone;

import io.rollcall.standalone.data.Refusal;
import io.rollcall.standalone.installation.Installation;
import io.rollcall.standalone.installation.Progress;
import io.rollcall.standalone.program.Footprint;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The background process that {@code up} starts: starts the programs and keeps them running until it is told to end. */
@Command(
        name = "supervise",
        hidden = true,
        description = "Runs the programs in the foreground; up starts this in the background.")
final class SuperviseCommand implements Callable<Integer> {

    @Mixin
    private StartOptions options = new StartOptions();

    @Override
    public Integer call() throws IOException, InterruptedException, Refusal {
        Installation installation = options.claim(Footprint.DISTRICT, new Progress(System.err));
        StopAtExit.of(installation);
        if (installation.start()) {
            new CountDownLatch(1).await();
        }
        return 0;
    }
}
