package io.rollcall.warehouse.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the engine's shared library lies on this machine: outside every build directory, because it weighs 566 MB. */
public final class EngineLibrary {

    private static final String VARIABLE = "ROLLCALL_WAREHOUSE_LIBRARY";
    static final String FILE_NAME = "libchdb.so";
    private static final Pattern VERSION = Pattern.compile("\"version\":\\s*\"([^\"]+)\"");

    private EngineLibrary() {}

    /** What the environment variable names, else the file that {@link FetchEngine} puts into the user's cache; it may not be there yet. */
    public static Path expected() {
        return expected(System.getenv());
    }

    /** As {@link #expected()}, and certain to be there. */
    public static Path present() throws StartRefused {
        return present(expected());
    }

    static Path present(Path library) throws StartRefused {
        if (!Files.isRegularFile(library)) {
            throw new StartRefused(
                    "the warehouse's engine is missing, ./rollcall test and ./rollcall demo fetch it: " + library);
        }
        return library;
    }

    static Path expected(Map<String, String> environment) {
        String named = environment.getOrDefault(VARIABLE, "");
        return named.isEmpty() ? directory(environment).resolve(FILE_NAME) : Path.of(named);
    }

    /** The cache's folder for the version that {@code engine/package.json} pins. */
    static Path directory(Map<String, String> environment) {
        String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path root = cache.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        return root.resolve("rollcall").resolve("engine").resolve(version());
    }

    static Path parent(Path path) {
        return Objects.requireNonNull(path.getParent(), path.toString());
    }

    private static String version() {
        Matcher version = VERSION.matcher(resource("package.json"));
        if (!version.find()) {
            throw new IllegalStateException("engine/package.json names no version");
        }
        return version.group(1);
    }

    static String resource(String name) {
        try (InputStream resource =
                Objects.requireNonNull(EngineLibrary.class.getResourceAsStream("engine/" + name), name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
