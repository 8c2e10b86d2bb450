package io.rollcall.standalone;

import io.rollcall.standalone.data.DataDirectory;
import io.rollcall.standalone.data.Refusal;
import io.rollcall.standalone.installation.Background;
import io.rollcall.standalone.installation.Installation;
import io.rollcall.standalone.installation.Progress;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Starts the programs in the background and returns when all are well. */
@Command(
        name = "up",
        description = "Starts every program in the background and returns when all are well.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

    @Mixin
    private StartOptions options = new StartOptions();

    @Override
    public Integer call() throws IOException, InterruptedException, Refusal {
        DataDirectory data = options.directory();
        Progress progress = new Progress(System.err);
        Installation.refuseIfRunning(data);
        new Background(data, progress).start(options.superviseCommand());
        progress.say("Rollcall runs: http://127.0.0.1:%d  (logins: %s)"
                .formatted(options.ports().cockpit(), data.config()));
        return 0;
    }
}
