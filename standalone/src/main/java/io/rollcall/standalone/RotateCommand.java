package io.rollcall.standalone;

import io.rollcall.standalone.data.Refusal;
import io.rollcall.standalone.data.RotateSecret;
import io.rollcall.standalone.installation.RunState;
import io.rollcall.standalone.installation.StateFile;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Changes a secret. */
@Command(
        name = "rotate",
        description = {
            "Changes a secret of this installation for another: operator, warehouse-admin, warehouse-analyst, warehouse-matcher, warehouse-researcher, cockpit-bureau and the other logins, and in August pseudonym.",
            "The programs must be down for it (./rollcall down), but for the cockpit's logins. Feeds' keys: ./rollcall feed rotate; the canary's: ./rollcall canary on."
        },
        mixinStandardHelpOptions = true)
final class RotateCommand implements Callable<Integer> {

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(index = "0", paramLabel = "SECRET", description = "Which one.")
    private String name = "";

    @Override
    public Integer call() throws IOException, Refusal {
        if (RotateSecret.names().contains(name) && RotateSecret.needsThemDown(name) && isRunning()) {
            throw new Refusal(
                    "The programs read it when they start: ./rollcall down first, and ./rollcall up afterwards.");
        }
        Path file =
                new RotateSecret(data.directory(), new SecureRandom()).run(name, LocalDate.now(ZoneId.systemDefault()));
        System.out.printf("%s is another now, in %s; the one before opens nothing any more.%n", name, file);
        return 0;
    }

    private boolean isRunning() throws IOException {
        return new StateFile(data.directory())
                .read()
                .flatMap(RunState::supervisorProcess)
                .isPresent();
    }
}
