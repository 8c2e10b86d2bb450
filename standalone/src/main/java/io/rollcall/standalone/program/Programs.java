package io.rollcall.standalone.program;

import io.rollcall.standalone.data.DataDirectory;
import io.rollcall.standalone.data.Refusal;
import io.rollcall.standalone.data.Secrets;
import io.rollcall.standalone.data.WarehouseRole;
import io.rollcall.standalone.supervise.Program;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** All programs of one machine, in the order in which they start. The names of their environment variables are theirs; see each program's own settings. */
public final class Programs {

    private final Home home;
    private final DataDirectory data;
    private final Ports ports;
    private final Secrets secrets;
    private final Footprint footprint;
    private final Stores stores;
    private final StreamingJobs jobs;
    private final DescribeProgram describe;

    public Programs(Home home, DataDirectory data, Ports ports, Secrets secrets, Footprint footprint) {
        this.home = home;
        this.data = data;
        this.ports = ports;
        this.secrets = secrets;
        this.footprint = footprint;
        this.stores = new Stores(ports, secrets);
        this.jobs = new StreamingJobs(home, data, ports, secrets, footprint);
        this.describe = new DescribeProgram(data);
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
        programs.addAll(clustered ? jobs.cluster() : List.of(jobs.oneProcess()));
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
        List<String> command = home.java("warehouse/embedded", footprint.warehouse())
                .run("io.rollcall.warehouse.embedded.EmbeddedWarehouse");
        Map<String, String> environment = Map.of(
                "ROLLCALL_WAREHOUSE_PORT", Integer.toString(ports.warehouse()),
                "ROLLCALL_WAREHOUSE_DATA", data.warehouse().toString(),
                "ROLLCALL_WAREHOUSE_LIBRARY", engine.toString(),
                "ROLLCALL_WAREHOUSE_USERS", secrets.warehouseUsersFile().toString());
        return describe.service(
                "warehouse",
                command,
                environment,
                Set.of(),
                ports.warehouse(),
                HttpProbe.ok(ports.warehouse(), "/readyz"));
    }

    private Program migrations() throws IOException, Refusal {
        List<String> command =
                home.java("warehouse/store", "128m").run("io.rollcall.warehouse.schema.MigrateWarehouse");
        return describe.step("migrations", command, stores.warehouse(WarehouseRole.ADMIN), Set.of("warehouse"));
    }

    /** Flight SQL in front of the warehouse, on a port beside those that all count from one base. */
    public Program flight(int port) throws IOException, Refusal {
        List<String> command = home.java("warehouse/flight", "256m")
                .flag("-XX:MaxDirectMemorySize=256m")
                .run("io.rollcall.warehouse.flight.FlightWarehouse");
        Map<String, String> environment = Map.of(
                "ROLLCALL_FLIGHT_PORT", Integer.toString(port), "ROLLCALL_WAREHOUSE_URL", stores.warehouseAddress());
        return describe.service("flight", command, environment, Set.of("warehouse"), port, new ListeningProbe(port));
    }

    private Program brokerStorage(Path settings) throws IOException, Refusal {
        UUID id = UUID.randomUUID();
        byte[] bytes = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        String cluster = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        List<String> command = home.java("standalone/broker", "128m")
                .run("kafka.tools.StorageTool", "format", "--cluster-id=" + cluster, "--config", settings.toString());
        return describe.step("storage", command, brokerLog(), Set.of());
    }

    private Program broker(Path settings, Set<String> after) throws IOException, Refusal {
        List<String> command =
                home.java("standalone/broker", footprint.broker()).run("kafka.Kafka", settings.toString());
        return describe.service("broker", command, brokerLog(), after, ports.broker(), new BrokerProbe(ports.broker()));
    }

    private Program gateway(Map<String, String> more) throws IOException, Refusal {
        List<String> command =
                home.java("ingestion/gateway", footprint.gateway()).run("io.rollcall.gateway.GatewayApplication");
        Map<String, String> environment = with(
                stores.warehouse(WarehouseRole.MATCHER),
                Map.of(
                        "ROLLCALL_GATEWAY_PORT", Integer.toString(ports.gateway()),
                        "ROLLCALL_KAFKA_BOOTSTRAP", stores.logAddress(),
                        "ROLLCALL_PSEUDONYM_KEY_FILE",
                                secrets.pseudonymKeyFile().toString(),
                        "ROLLCALL_OPERATOR_KEY_HASH_FILE",
                                secrets.operatorKeyHashFile().toString(),
                        "ROLLCALL_PLATFORM_SECRETS", data.platformSecrets().toString()));
        return describe.service(
                "gateway",
                command,
                with(environment, more),
                Set.of("broker"),
                ports.gateway(),
                HttpProbe.ok(ports.gateway(), "/readyz"));
    }

    private Program cockpit() throws IOException, Refusal {
        List<String> command =
                home.java("dashboard-ui", footprint.cockpit()).run("io.rollcall.cockpit.CockpitApplication");
        Map<String, String> environment = with(
                stores.warehouse(WarehouseRole.ADMIN),
                Map.of(
                        "ROLLCALL_COCKPIT_PORT", Integer.toString(ports.cockpit()),
                        "ROLLCALL_COCKPIT_USERS", secrets.cockpitUsersFile().toString(),
                        "ROLLCALL_COCKPIT_METRICS_PORT", Integer.toString(ports.cockpitMetrics()),
                        "ROLLCALL_CANARY_KEY_FILE", data.canaryKey().toString(),
                        "ROLLCALL_GATEWAY_URL", "http://127.0.0.1:" + ports.gateway()));
        return describe.service(
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

    private Map<String, String> brokerLog() {
        return Map.of(
                LogForm.CONFIGURATION,
                home.file("standalone", "broker", LogForm.USUAL_FILE).toString());
    }

    private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }
}
