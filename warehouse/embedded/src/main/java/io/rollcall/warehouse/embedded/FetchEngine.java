package io.rollcall.warehouse.embedded;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/**
 * Puts the engine's library into the user's cache, once: npm fetches the version that {@code engine/package-lock.json} pins and checks its hash.
 * Running it again does nothing; two at a time wait for each other; an interrupted one leaves nothing that a later one would take for the library.
 */
public final class FetchEngine {

    private static final int EXIT_REFUSED = 2;

    private static final String WORK_PREFIX = "fetch-";

    private final Map<String, String> environment;
    private final PrintStream progress;

    FetchEngine(Map<String, String> environment, PrintStream progress) {
        this.environment = environment;
        this.progress = progress;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try {
            System.out.println(new FetchEngine(System.getenv(), System.err).run());
        } catch (StartRefused e) {
            System.err.println("engine: " + e.getMessage());
            System.exit(EXIT_REFUSED);
        }
    }

    /** Answers where the library lies. */
    Path run() throws IOException, InterruptedException, StartRefused {
        Path library = EngineLibrary.expected(environment);
        Path directory = EngineLibrary.directory(environment);
        if (Files.isRegularFile(library)) {
            return library;
        }
        if (!library.startsWith(directory)) {
            throw new StartRefused("ROLLCALL_WAREHOUSE_LIBRARY names no file: " + library);
        }
        Path cache = Files.createDirectories(EngineLibrary.parent(directory));
        try (FileChannel channel =
                        FileChannel.open(cache.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            if (!Files.isRegularFile(library)) {
                deleteLeftovers(cache);
                fetch(cache, library);
            }
        }
        return library;
    }

    private void fetch(Path cache, Path library) throws IOException, InterruptedException, StartRefused {
        EnginePackage wanted = EnginePackage.forThisMachine();
        Path work = Files.createTempDirectory(cache, WORK_PREFIX);
        try {
            Files.writeString(work.resolve("package.json"), EngineLibrary.resource("package.json"));
            Files.writeString(work.resolve("package-lock.json"), EngineLibrary.resource("package-lock.json"));
            new Npm(environment, progress).install(work);
            Path fetched = work.resolve("node_modules").resolve(wanted.name()).resolve(EngineLibrary.FILE_NAME);
            if (!Files.isRegularFile(fetched)) {
                throw new StartRefused("the package " + wanted.name() + " holds no " + EngineLibrary.FILE_NAME);
            }
            Files.createDirectories(EngineLibrary.parent(library));
            Files.move(fetched, library, StandardCopyOption.ATOMIC_MOVE);
            progress.println("engine: ready in " + library);
        } finally {
            DirectoryTree.delete(work);
        }
    }

    /** What interrupted runs left behind: half a gigabyte each. */
    private static void deleteLeftovers(Path cache) throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(cache, WORK_PREFIX + "*")) {
            for (Path leftover : leftovers) {
                DirectoryTree.delete(leftover);
            }
        }
    }
}
