package io.rollcall.standalone;

import io.rollcall.simulator.client.DeliveryTotals;
import io.rollcall.simulator.client.GatewayClient;
import io.rollcall.simulator.client.GatewayException;
import io.rollcall.simulator.client.RetryPolicy;
import io.rollcall.simulator.replay.DateRange;
import io.rollcall.simulator.replay.Replay;
import io.rollcall.simulator.replay.ReplayData;
import io.rollcall.simulator.replay.ReplaySettings;
import io.rollcall.simulator.replay.ReplayTotals;
import io.rollcall.simulator.replay.UnreadableDataException;
import io.rollcall.standalone.data.CockpitLogin;
import io.rollcall.standalone.data.Refusal;
import io.rollcall.standalone.installation.Progress;
import io.rollcall.standalone.wording.Counted;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sends the published attendance of real schools through the gateway. */
@Command(
        name = "replay",
        description =
                "Sends the published attendance of real schools through the gateway, one event a pupil; returns when all is acknowledged.",
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--schools",
            required = true,
            paramLabel = "FILE",
            description = "CSV: school,name,borough,district; may be gzipped.")
    private Path schools = Path.of("");

    @Option(
            names = "--attendance",
            required = true,
            paramLabel = "FILE",
            description = "CSV: date,school,attendance_pct (empty: not submitted); may be gzipped.")
    private Path attendance = Path.of("");

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "The first day (yyyy-MM-dd; default: the data's first).")
    private LocalDate from = LocalDate.MIN;

    @Option(names = "--to", paramLabel = "DATE", description = "The last day (yyyy-MM-dd; default: the data's last).")
    private LocalDate to = LocalDate.MAX;

    @Option(
            names = "--speed",
            paramLabel = "N",
            description = "So many seconds of a school day pass in one (default: 0, as fast as the gateway takes it).",
            defaultValue = "0")
    private double speed;

    @Override
    public Integer call() throws IOException, InterruptedException, Refusal {
        Running running = Running.on(data.directory());
        try (GatewayClient client = new GatewayClient(running.gateway(), RetryPolicy.PATIENT)) {
            ReplayData published = ReplayData.read(schools, attendance, new DateRange(from, to));
            ReplaySettings settings = new ReplaySettings(speed, ReplaySettings.DEFAULT.inFlight());
            ReplayTotals totals = new Replay(published, settings, System.err::println)
                    .run(client, running.secrets().operatorKey());
            System.err.printf(
                    "Acknowledged: %s of %s on %s in %s s; not sent for want of a figure: %s.%n",
                    Counted.of(totals.delivery().admitted(), "event"),
                    Counted.of(totals.schoolDays(), "school day"),
                    Counted.of(totals.days(), "day"),
                    Progress.seconds(totals.took()),
                    Counted.of(totals.notSubmitted(), "school day"));
            System.err.printf(
                    "See it at http://127.0.0.1:%d, login %s, password %s%n",
                    running.ports().cockpit(),
                    CockpitLogin.REPLAY.login(),
                    running.secrets().password(CockpitLogin.REPLAY));
            return report(totals.delivery());
        } catch (UnreadableDataException | GatewayException | IllegalArgumentException failure) {
            throw new Refusal(String.valueOf(failure.getMessage()));
        }
    }

    /** A published figure is never wrong; where the gateway turned an event away, something else is. */
    private static int report(DeliveryTotals delivery) {
        if (delivery.rejected() > 0) {
            System.err.printf(
                    "Rejected: %s %s, the first of them: %s%n",
                    Counted.of(delivery.rejected(), "event"), delivery.rejectedByReason(), delivery.firstRejections());
        }
        return delivery.rejected() == 0 ? 0 : 1;
    }
}
