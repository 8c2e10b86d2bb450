package io.rollcall.standalone.program;

import io.rollcall.standalone.data.DataDirectory;
import io.rollcall.standalone.data.KeptParallelism;
import io.rollcall.standalone.data.Refusal;
import io.rollcall.standalone.data.Secrets;
import io.rollcall.standalone.data.WarehouseRole;
import io.rollcall.standalone.supervise.Probe;
import io.rollcall.standalone.supervise.Program;
import io.rollcall.standalone.supervise.Program.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/** All programs of one machine, in the order in which they start. The names of their environment variables are theirs; see each program's own settings. */
public final class Programs {

    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private final Home home;
    private final DataDirectory data;
    private final Ports ports;
    private final Secrets secrets;
    private final Footprint footprint;

    public Programs(Home home, DataDirectory data, Ports ports, Secrets secrets, Footprint footprint) {
        this.home = home;
        this.data = data;
        this.ports = ports;
        this.secrets = secrets;
        this.footprint = footprint;
    }

    /**
     * Every program.
     *
     * @param engine the file of the warehouse's engine
     * @param clustered whether the job runs on a Flink cluster of three processes, else it is one
     */
    public List<Program> all(Path engine, boolean clustered) throws IOException, Refusal {
        return all(engine, clustered, Map.of());
    }

    /** The same, with a gateway whose clock is as wrong as {@link DataDirectory#clockOffset()} says. It refuses the one setting without the other. */
    public List<Program> allWithWrongClock(Path engine, boolean clustered) throws IOException, Refusal {
        Files.deleteIfExists(data.clockOffset());
        return all(
                engine,
                clustered,
                Map.of("ROLLCALL_CLOCK_OFFSET_FILE", data.clockOffset().toString(), "ROLLCALL_FAULTS", "true"));
    }

    private List<Program> all(Path engine, boolean clustered, Map<String, String> ofTheGateway)
            throws IOException, Refusal {
        List<Program> programs = new ArrayList<>(warehouseOnly(engine));
        programs.addAll(logOnly());
        programs.add(gateway(ofTheGateway));
        programs.addAll(clustered ? cluster() : List.of(streaming()));
        programs.add(cockpit());
        return programs;
    }

    /** The gateway with the log that it writes, and nothing that reads it. */
    public List<Program> intakeOnly() throws IOException, Refusal {
        List<Program> programs = new ArrayList<>(logOnly());
        programs.add(gateway(Map.of()));
        return programs;
    }

    /** The warehouse and a log, with nothing between them. */
    public List<Program> storesOnly(Path engine) throws IOException, Refusal {
        List<Program> programs = new ArrayList<>(warehouseOnly(engine));
        programs.addAll(logOnly());
        return programs;
    }

    private List<Program> logOnly() throws IOException, Refusal {
        BrokerSettings brokerSettings = new BrokerSettings(data, ports);
        Path settings = brokerSettings.write();
        List<Program> programs = new ArrayList<>();
        if (!brokerSettings.formatted()) {
            programs.add(brokerStorage(settings));
        }
        programs.add(broker(settings, brokerSettings.formatted() ? Set.of() : Set.of("storage")));
        return programs;
    }

    /** The warehouse with its schema and nothing else. */
    public List<Program> warehouseOnly(Path engine) throws IOException, Refusal {
        return List.of(warehouse(engine), migrations());
    }

    /** The cockpit with a warehouse that nothing writes. */
    public List<Program> readersOnly(Path engine) throws IOException, Refusal {
        List<Program> programs = new ArrayList<>(warehouseOnly(engine));
        programs.add(cockpit());
        return programs;
    }

    private Program warehouse(Path engine) throws IOException, Refusal {
        List<String> command = java("warehouse/embedded", footprint.warehouse())
                .run("io.rollcall.warehouse.embedded.EmbeddedWarehouse");
        Map<String, String> environment = Map.of(
                "ROLLCALL_WAREHOUSE_PORT", Integer.toString(ports.warehouse()),
                "ROLLCALL_WAREHOUSE_DATA", data.warehouse().toString(),
                "ROLLCALL_WAREHOUSE_LIBRARY", engine.toString(),
                "ROLLCALL_WAREHOUSE_USERS", secrets.warehouseUsersFile().toString());
        return service(
                "warehouse",
                command,
                environment,
                Set.of(),
                ports.warehouse(),
                HttpProbe.ok(ports.warehouse(), "/readyz"));
    }

    private Program migrations() throws IOException, Refusal {
        List<String> command = java("warehouse/store", "128m").run("io.rollcall.warehouse.schema.MigrateWarehouse");
        return step("migrations", command, warehouseClient(), Set.of("warehouse"));
    }

    /** Flight SQL in front of the warehouse, on a port beside those that all count from one base. */
    public Program flight(int port) throws IOException, Refusal {
        List<String> command = java("warehouse/flight", "256m")
                .flag("-XX:MaxDirectMemorySize=256m")
                .run("io.rollcall.warehouse.flight.FlightWarehouse");
        Map<String, String> environment = Map.of(
                "ROLLCALL_FLIGHT_PORT",
                Integer.toString(port),
                "ROLLCALL_WAREHOUSE_URL",
                "http://127.0.0.1:" + ports.warehouse());
        return service("flight", command, environment, Set.of("warehouse"), port, new ListeningProbe(port));
    }

    private Program brokerStorage(Path settings) throws IOException, Refusal {
        UUID id = UUID.randomUUID();
        byte[] bytes = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        String cluster = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        List<String> command = java("standalone/broker", "128m")
                .run("kafka.tools.StorageTool", "format", "--cluster-id=" + cluster, "--config", settings.toString());
        return step("storage", command, brokerLog(), Set.of());
    }

    private Program broker(Path settings, Set<String> after) throws IOException, Refusal {
        List<String> command = java("standalone/broker", footprint.broker()).run("kafka.Kafka", settings.toString());
        return service("broker", command, brokerLog(), after, ports.broker(), new BrokerProbe(ports.broker()));
    }

    private Program gateway(Map<String, String> more) throws IOException, Refusal {
        List<String> command =
                java("ingestion/gateway", footprint.gateway()).run("io.rollcall.gateway.GatewayApplication");
        Map<String, String> environment = with(
                warehouseClient(WarehouseRole.MATCHER),
                Map.of(
                        "ROLLCALL_GATEWAY_PORT", Integer.toString(ports.gateway()),
                        "ROLLCALL_KAFKA_BOOTSTRAP", kafkaAddress(),
                        "ROLLCALL_PSEUDONYM_KEY_FILE",
                                secrets.pseudonymKeyFile().toString(),
                        "ROLLCALL_OPERATOR_KEY_HASH_FILE",
                                secrets.operatorKeyHashFile().toString(),
                        "ROLLCALL_PLATFORM_SECRETS", data.platformSecrets().toString()));
        return service(
                "gateway",
                command,
                with(environment, more),
                Set.of("broker"),
                ports.gateway(),
                HttpProbe.ok(ports.gateway(), "/readyz"));
    }

    private List<Program> cluster() throws IOException, Refusal {
        return new FlinkCluster(home, data, ports, streamingSettings(data.flink()), START_LIMIT)
                .programs(Set.of("gateway", "migrations"));
    }

    private Program streaming() throws IOException, Refusal {
        return streaming(data.flink(), footprint.streaming(), Map.of(), Set.of("gateway", "migrations"));
    }

    /**
     * The job by itself, for a measurement; everything that it needs runs already.
     *
     * @param state where it keeps its state, in the words of its own setting
     * @param folder for state and checkpoints
     * @param heap the most that it may take
     */
    public Program measuredJob(String state, Path folder, String heap) throws IOException, Refusal {
        return streaming(folder, heap, Map.of("ROLLCALL_STREAMING_STATE", state), Set.of());
    }

    /** A job that only reads the log to its end and says how long that took; everything that it needs runs already. */
    public Program discardingJob(Path folder) throws IOException, Refusal {
        List<String> command = java("streaming-jobs", footprint.streaming())
                .collectInParallel()
                .run("io.rollcall.streaming.DiscardLog");
        return step("discard", command, streamingSettings(folder), Set.of());
    }

    private Program streaming(Path folder, String heap, Map<String, String> more, Set<String> after)
            throws IOException, Refusal {
        return service(
                "streaming",
                java("streaming-jobs", heap).collectInParallel().run("io.rollcall.streaming.AttendanceJob"),
                with(streamingSettings(folder), more),
                after,
                ports.streaming(),
                HttpProbe.flinkJobRuns(ports.streaming()));
    }

    private Map<String, String> streamingSettings(Path folder) throws IOException, Refusal {
        return with(
                warehouseClient(),
                Map.of(
                        "ROLLCALL_KAFKA_BOOTSTRAP", kafkaAddress(),
                        "ROLLCALL_STREAMING_DATA", folder.toString(),
                        "ROLLCALL_STREAMING_PORT", Integer.toString(ports.streaming()),
                        "ROLLCALL_STREAMING_METRICS_PORT", Integer.toString(ports.streamingMetrics()),
                        "ROLLCALL_STREAMING_PARALLELISM", Integer.toString(new KeptParallelism(data).read())));
    }

    /**
     * A step of its own beside all that run: counts a district's days again.
     *
     * @param kinds their names, with commas between
     * @param history how far what feeds for history sent is to be read, in the words of the job's setting
     */
    public Program backfill(String district, LocalDate from, LocalDate to, String kinds, int generation, String history)
            throws IOException, Refusal {
        List<String> command = java("streaming-jobs", footprint.streaming()).run("io.rollcall.streaming.BackfillJob");
        Map<String, String> environment = with(
                warehouseClient(),
                Map.of(
                        "ROLLCALL_KAFKA_BOOTSTRAP", kafkaAddress(),
                        "ROLLCALL_STREAMING_DATA",
                                data.flink().resolve("backfill").toString(),
                        "ROLLCALL_STREAMING_PORT", Integer.toString(ports.streaming()),
                        "ROLLCALL_BACKFILL_DISTRICT", district,
                        "ROLLCALL_BACKFILL_FROM", from.toString(),
                        "ROLLCALL_BACKFILL_TO", to.toString(),
                        "ROLLCALL_BACKFILL_KINDS", kinds,
                        "ROLLCALL_BACKFILL_GENERATION", Integer.toString(generation),
                        "ROLLCALL_BACKFILL_HISTORY", history));
        return step("backfill", command, environment, Set.of());
    }

    private Program cockpit() throws IOException, Refusal {
        List<String> command = java("dashboard-ui", footprint.cockpit()).run("io.rollcall.cockpit.CockpitApplication");
        Map<String, String> environment = with(
                warehouseClient(),
                Map.of(
                        "ROLLCALL_COCKPIT_PORT", Integer.toString(ports.cockpit()),
                        "ROLLCALL_COCKPIT_USERS", secrets.cockpitUsersFile().toString(),
                        "ROLLCALL_COCKPIT_METRICS_PORT", Integer.toString(ports.cockpitMetrics()),
                        "ROLLCALL_CANARY_KEY_FILE", data.canaryKey().toString(),
                        "ROLLCALL_GATEWAY_URL", "http://127.0.0.1:" + ports.gateway()));
        return service(
                "cockpit",
                command,
                with(with(environment, alerting()), file("ROLLCALL_COCKPIT_MAP", data.map())),
                Set.of("migrations"),
                ports.cockpit(),
                HttpProbe.ok(ports.cockpit(), "/readyz"));
    }

    /** What differs from the usual thresholds, and where alerts are sent, where whoever runs this has written it down. */
    private Map<String, String> alerting() {
        return with(
                file("ROLLCALL_ALERTS_FILE", data.config().resolve("alerts.properties")),
                file("ROLLCALL_WEBHOOKS_FILE", data.config().resolve("webhooks.properties")));
    }

    private static Map<String, String> file(String variable, Path file) {
        return Files.exists(file) ? Map.of(variable, file.toString()) : Map.of();
    }

    private JavaCommand java(String module, String heap) throws IOException, Refusal {
        return new JavaCommand(home.classPath(module)).heap(heap);
    }

    private Map<String, String> brokerLog() {
        return Map.of(
                LogForm.CONFIGURATION,
                home.file("standalone", "broker", LogForm.USUAL_FILE).toString());
    }

    private Map<String, String> warehouseClient() {
        return warehouseClient(WarehouseRole.ADMIN);
    }

    private Map<String, String> warehouseClient(WarehouseRole role) {
        return Map.of(
                "ROLLCALL_WAREHOUSE_URL",
                "http://127.0.0.1:" + ports.warehouse(),
                "ROLLCALL_WAREHOUSE_USER",
                role.login(),
                "ROLLCALL_WAREHOUSE_PASSWORD_FILE",
                secrets.passwordFile(role).toString());
    }

    private String kafkaAddress() {
        return "127.0.0.1:" + ports.broker();
    }

    private Program service(
            String name,
            List<String> command,
            Map<String, String> environment,
            Set<String> after,
            int port,
            Probe probe) {
        return new Program(
                name,
                command,
                environment,
                data.log(name),
                after,
                Kind.SERVICE,
                OptionalInt.of(port),
                probe,
                START_LIMIT);
    }

    private Program step(String name, List<String> command, Map<String, String> environment, Set<String> after) {
        return new Program(
                name,
                command,
                environment,
                data.log(name),
                after,
                Kind.STEP,
                OptionalInt.empty(),
                () -> true,
                START_LIMIT);
    }

    private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }
}
