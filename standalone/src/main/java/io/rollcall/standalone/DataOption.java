package io.rollcall.standalone;

import io.rollcall.standalone.data.DataDirectory;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which installation a command is about. */
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder that the installation lives in (default: ${DEFAULT-VALUE}).",
            defaultValue = ".rollcall")
    private Path folder = Path.of(".rollcall");

    DataDirectory directory() {
        return new DataDirectory(folder);
    }
}
