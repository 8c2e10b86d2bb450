package io.rollcall.warehouse.embedded;

import io.rollcall.settings.Settings;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An embedded warehouse in a process of its own on a free port, for whoever needs one for a while: above all tests, whose own process could hold one
 * engine only and would keep it to its end.
 */
public final class WarehouseProcess implements AutoCloseable {

    private static final Pattern LISTENS = Pattern.compile("warehouse listens on (\\S+)\\s");
    private static final long BETWEEN_LOOKS = 20;
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(20);

    /** A name and a password. */
    public record Login(String user, String password) {}

    private final Process process;
    private final URI url;
    private final Login admin;
    private final Login analyst;
    private final Login matcher;
    private final Login researcher;
    private final Map<String, Login> analystsOfDistricts;
    private final Thread stopsWithUs;

    private WarehouseProcess(
            Process process,
            URI url,
            Login admin,
            Login analyst,
            Login matcher,
            Login researcher,
            Map<String, Login> analystsOfDistricts) {
        this.process = process;
        this.url = url;
        this.admin = admin;
        this.analyst = analyst;
        this.matcher = matcher;
        this.researcher = researcher;
        this.analystsOfDistricts = Map.copyOf(analystsOfDistricts);
        this.stopsWithUs = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(stopsWithUs);
    }

    /** Starts one on a directory, new or used before, with logins that it makes up. Answers when queries are answered. */
    public static WarehouseProcess start(Path data) throws IOException, StartRefused {
        return start(data, List.of());
    }

    /** The same, with an analyst besides for each of these districts, who reads its rows only. */
    public static WarehouseProcess start(Path data, List<String> districts) throws IOException, StartRefused {
        Path library = EngineLibrary.present();
        Files.createDirectories(data);
        Login admin = new Login("admin", UUID.randomUUID().toString());
        Login analyst = new Login("analyst", UUID.randomUUID().toString());
        Login matcher = new Login("matcher", UUID.randomUUID().toString());
        Login researcher = new Login("researcher", UUID.randomUUID().toString());
        Map<String, Login> ofDistricts = new LinkedHashMap<>();
        districts.forEach(district -> ofDistricts.put(
                district,
                new Login(
                        "analyst-of-" + district.replace(':', '-'),
                        UUID.randomUUID().toString())));
        Path users = data.resolve("users.properties");
        Files.writeString(
                users,
                Logins.line(admin, Role.ADMIN)
                        + Logins.line(analyst, Role.ANALYST)
                        + Logins.line(matcher, Role.MATCHER)
                        + Logins.line(researcher, Role.RESEARCHER)
                        + ofDistricts.entrySet().stream()
                                .map(each -> Logins.line(each.getValue(), Role.ANALYST, each.getKey()))
                                .collect(Collectors.joining()));
        Path log = data.resolve("warehouse.log");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classPath(),
                        EmbeddedWarehouse.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "ROLLCALL_WAREHOUSE_PORT", "0",
                        "ROLLCALL_WAREHOUSE_DATA", data.toString(),
                        "ROLLCALL_WAREHOUSE_LIBRARY", library.toString(),
                        "ROLLCALL_WAREHOUSE_USERS", users.toString()));
        Process process = builder.start();
        return new WarehouseProcess(process, addressOf(process, log), admin, analyst, matcher, researcher, ofDistricts);
    }

    public URI url() {
        return url;
    }

    public Login admin() {
        return admin;
    }

    public Login analyst() {
        return analyst;
    }

    public Login matcher() {
        return matcher;
    }

    public Login researcher() {
        return researcher;
    }

    public Login analystOf(String district) {
        return Objects.requireNonNull(analystsOfDistricts.get(district), district);
    }

    public long pid() {
        return process.pid();
    }

    /** Ends it as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
        close();
    }

    /** Stops it as a service manager does. Answers its exit code. */
    public int stop() {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, PATIENCE_AT_STOP.toMillis(), TimeUnit.MILLISECONDS)
                .join()
                .destroyForcibly();
        Runtime.getRuntime().removeShutdownHook(stopsWithUs);
        return process.onExit().join().exitValue();
    }

    @Override
    public void close() {
        stop();
    }

    /** As its log says once it serves. */
    private static URI addressOf(Process process, Path log) throws IOException, StartRefused {
        while (true) {
            boolean alive = process.isAlive();
            String said = Files.readString(log);
            Matcher listens = LISTENS.matcher(said);
            if (listens.find()) {
                return URI.create(listens.group(1));
            }
            if (!alive) {
                throw new StartRefused("the warehouse did not start: " + said);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException stopped) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
                throw new StartRefused("stopped while the warehouse started");
            }
        }
    }

    /** Only what the server needs, wherever the caller's class path has it. */
    private static String classPath() {
        return Stream.of(
                        Stream.of(EmbeddedWarehouse.class, Settings.class),
                        Lz4Framing.LIBRARIES.stream(),
                        HttpEncoding.LIBRARIES.stream())
                .flatMap(types -> types)
                .map(WarehouseProcess::location)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String location(Class<?> type) {
        CodeSource source = Objects.requireNonNull(type.getProtectionDomain().getCodeSource(), type.getName());
        try {
            return Path.of(source.getLocation().toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
