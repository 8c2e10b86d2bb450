package io.rollcall.standalone;

import io.rollcall.standalone.data.DataDirectory;
import io.rollcall.standalone.data.KeptParallelism;
import io.rollcall.standalone.data.OwnerOnly;
import io.rollcall.standalone.data.Refusal;
import io.rollcall.standalone.data.Secrets;
import io.rollcall.standalone.installation.Installation;
import io.rollcall.standalone.installation.Progress;
import io.rollcall.standalone.program.Footprint;
import io.rollcall.standalone.program.Home;
import io.rollcall.standalone.program.LogForm;
import io.rollcall.standalone.program.Ports;
import io.rollcall.standalone.program.Programs;
import io.rollcall.standalone.program.StreamingJobs;
import io.rollcall.standalone.supervise.Pace;
import io.rollcall.standalone.supervise.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a command that starts the programs is told. */
final class StartOptions {

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "The cockpit's port; the other programs take the ten after it (default: ${DEFAULT-VALUE}).",
            defaultValue = "8080")
    private int port = 8080;

    @Option(
            names = "--cluster",
            description =
                    "Run the streaming job on a Flink cluster of three processes, as in production, where it runs at all.")
    private boolean cluster;

    @Option(
            names = "--parallelism",
            paramLabel = "N",
            description =
                    "How many of each of the streaming job's steps run side by side; later starts keep it (default at first: 2).")
    private Optional<Integer> parallelism = Optional.empty();

    @Option(
            names = "--flight",
            paramLabel = "PORT",
            description = "Serve Arrow Flight SQL too, on this port, for analysts' ADBC and JDBC drivers.")
    private Optional<Integer> flight = Optional.empty();

    @Option(
            names = "--json-log",
            description = "Write the logs as JSON objects (Elastic Common Schema), a line an event.")
    private boolean jsonLog;

    boolean cluster() {
        return cluster;
    }

    DataDirectory directory() {
        return data.directory();
    }

    Ports ports() throws Refusal {
        try {
            return new Ports(port);
        } catch (IllegalArgumentException outOfRange) {
            throw new Refusal(String.valueOf(outOfRange.getMessage()));
        }
    }

    /** Makes the data directory this process's own; nothing runs yet. */
    Installation claim(Footprint footprint, Progress progress) throws IOException, InterruptedException, Refusal {
        Path engine = engine();
        return claim(directory(), footprint, programs -> withFlight(programs, programs.all(engine, cluster)), progress);
    }

    /** As {@link #claim}, for an installation whose cockpit shows this map, which replaces what map it had. */
    Installation claimWithMap(String map, Footprint footprint, Progress progress)
            throws IOException, InterruptedException, Refusal {
        Path engine = engine();
        DataDirectory directory = directory();
        return claim(
                directory,
                footprint,
                programs -> {
                    OwnerOnly.write(directory.map(), map); // no secret, but it lies among them
                    return programs.all(engine, cluster);
                },
                progress);
    }

    /** As {@link #claim}, for a machine that is broken on purpose: its gateway may be told a wrong time. */
    Installation claimToBreak(Footprint footprint, Progress progress)
            throws IOException, InterruptedException, Refusal {
        Path engine = engine();
        return claim(directory(), footprint, programs -> programs.allWithWrongClock(engine, cluster), progress);
    }

    private List<Program> withFlight(Programs programs, List<Program> all) throws IOException, Refusal {
        List<Program> more = new ArrayList<>(all);
        if (flight.isPresent()) {
            more.add(programs.flight(flight.get()));
        }
        return more;
    }

    /** Makes a folder below the data directory this process's own, for a warehouse that has nothing to do with the installation's. */
    Installation claimWarehouse(DataDirectory directory, Progress progress)
            throws IOException, InterruptedException, Refusal {
        Path engine = engine();
        return claim(directory, Footprint.DISTRICT, programs -> programs.warehouseOnly(engine), progress);
    }

    /** As {@link #claimWarehouse}, for a gateway and its log. */
    Installation claimIntake(DataDirectory directory, Progress progress)
            throws IOException, InterruptedException, Refusal {
        return claim(directory, Footprint.DISTRICT, Programs::intakeOnly, progress);
    }

    /** As {@link #claimWarehouse}, with a cockpit before it. */
    Installation claimReaders(DataDirectory directory, Progress progress)
            throws IOException, InterruptedException, Refusal {
        Path engine = engine();
        return claim(directory, Footprint.DISTRICT, programs -> programs.readersOnly(engine), progress);
    }

    /** As {@link #claimWarehouse}, with a log beside it. */
    Installation claimStores(DataDirectory directory, Progress progress)
            throws IOException, InterruptedException, Refusal {
        Path engine = engine();
        return claim(directory, Footprint.DISTRICT, programs -> programs.storesOnly(engine), progress);
    }

    /** The jobs of a data directory that was claimed before, for whoever starts one of them by hand. */
    StreamingJobs jobs(DataDirectory directory) throws IOException, Refusal {
        return new StreamingJobs(Home.ofThisProcess(), directory, ports(), Secrets.of(directory), Footprint.DISTRICT);
    }

    /** Which of the programs run. */
    private interface Choice {
        List<Program> of(Programs programs) throws IOException, Refusal;
    }

    private Installation claim(DataDirectory directory, Footprint footprint, Choice choice, Progress progress)
            throws IOException, InterruptedException, Refusal {
        Ports ports = ports();
        checkParallelism();
        return Installation.claim(
                directory,
                ports,
                () -> {
                    Secrets secrets = Secrets.ensure(directory, new SecureRandom());
                    if (parallelism.isPresent()) {
                        new KeptParallelism(directory).keep(parallelism.get());
                    }
                    LogForm form = jsonLog ? LogForm.JSON : LogForm.TEXT;
                    return choice.of(new Programs(Home.ofThisProcess(), directory, ports, secrets, footprint)).stream()
                            .map(form::of)
                            .toList();
                },
                Pace.STANDARD,
                progress);
    }

    /** The command that does in another process what {@link #claim} and what follows it do in this one. */
    List<String> superviseCommand() throws Refusal {
        checkParallelism();
        List<String> arguments = new ArrayList<>(
                List.of("supervise", "--data", directory().root().toString(), "--port", Integer.toString(port)));
        if (cluster) {
            arguments.add("--cluster");
        }
        if (jsonLog) {
            arguments.add("--json-log");
        }
        flight.ifPresent(number -> arguments.addAll(List.of("--flight", Integer.toString(number))));
        parallelism.ifPresent(number -> arguments.addAll(List.of("--parallelism", Integer.toString(number))));
        return Home.ofThisProcess().launcher(engine(), arguments.toArray(String[]::new));
    }

    private void checkParallelism() throws Refusal {
        if (parallelism.isPresent()) {
            KeptParallelism.checked(parallelism.get());
        }
    }

    private static Path engine() throws Refusal {
        String engine = System.getProperty("rollcall.engine", "");
        if (engine.isEmpty()) {
            throw new Refusal(
                    "The warehouse's engine is not known: -Drollcall.engine names its file. ./rollcall does.");
        }
        return Path.of(engine);
    }
}
