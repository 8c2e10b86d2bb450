package io.rollcall.standalone;

import io.rollcall.standalone.data.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code ./rollcall}, once the shell script of that name has found Java and built what was not built. */
@Command(
        name = "rollcall",
        description = "Rollcall on one machine.",
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            DirectoryCommand.class,
            RosterCommand.class,
            FeedCommand.class,
            SendCommand.class,
            ReplayCommand.class,
            QueryCommand.class,
            PublishCommand.class,
            PurposeCommand.class,
            BenchCommand.class,
            SuperviseCommand.class,
            EraseCommand.class,
            AuditCommand.class,
            SavepointCommand.class,
            RebuildCommand.class,
            BackfillCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            RotateCommand.class,
            FaultsCommand.class,
            CanaryCommand.class,
            DoctorCommand.class,
            VersionCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Rollcall {

    private static final int REFUSED = 1;

    private Rollcall() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Rollcall())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, _) -> {
                    if (failure instanceof Refusal refusal) {
                        command.getErr().println(refusal.sentence());
                        return REFUSED;
                    }
                    throw failure;
                });
    }

    /** The version that the build wrote into the jar. */
    static String version() {
        String version = Rollcall.class.getPackage().getImplementationVersion();
        return "rollcall " + (version == null ? "(not packaged)" : version);
    }
}
