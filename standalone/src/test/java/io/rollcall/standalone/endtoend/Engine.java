package io.rollcall.standalone.endtoend;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;

/** The warehouse's engine, fetched where it is not there yet, the way {@code ./rollcall} does. */
final class Engine {

    private Engine() {}

    static Path file() throws IOException, InterruptedException {
        Path module = Path.of(System.getProperty("rollcall.home"), "warehouse", "embedded", "target");
        String classPath =
                module.resolve("*") + File.pathSeparator + module.resolve("lib").resolve("*");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process fetch = new ProcessBuilder(java, "-cp", classPath, "io.rollcall.warehouse.embedded.FetchEngine")
                .redirectError(Redirect.INHERIT)
                .start();
        String file = fetch.inputReader().readLine();
        if (fetch.waitFor() != 0 || file == null) {
            throw new IOException("The engine cannot be fetched; see above.");
        }
        return Path.of(file);
    }
}
