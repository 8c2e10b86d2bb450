package io.rollcall.standalone;

import io.rollcall.standalone.data.Refusal;
import io.rollcall.standalone.feed.Operator;
import io.rollcall.standalone.wording.Counted;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells the gateway of districts, schools, classes and school days. */
@Command(
        name = "directory",
        description =
                "Puts districts, schools, classes and school days from a file; all of them, or none where one is wrong.",
        mixinStandardHelpOptions = true)
final class DirectoryCommand implements Callable<Integer> {

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(paramLabel = "FILE", description = "One entry a line, as docs/feeds/directory.md has them.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException, InterruptedException, Refusal {
        Running running = Running.on(data.directory());
        int entries = new Operator(running.gateway(), running.secrets().operatorKey()).putDirectory(file);
        System.out.println(Counted.of(entries, "entry", "entries") + " taken");
        return 0;
    }
}
