package io.rollcall.standalone;

import io.rollcall.standalone.data.DataDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which installation a command is about. */
final class DataOption {

    private Path folder = Path.of(".rollcall");

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // by picocli
    private CommandSpec command;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder that the installation lives in (default: ${DEFAULT-VALUE}).",
            defaultValue = ".rollcall")
    void setFolder(Path named) {
        if (Files.exists(named) && !Files.isDirectory(named)) {
            throw new ParameterException(
                    command.commandLine(), "--data names a folder, and %s is a file.".formatted(named));
        }
        folder = named;
    }

    DataDirectory directory() {
        return new DataDirectory(folder);
    }
}
