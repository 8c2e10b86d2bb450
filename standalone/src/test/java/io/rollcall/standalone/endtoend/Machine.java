package io.rollcall.standalone.endtoend;

import io.rollcall.standalone.bench.Counted;
import io.rollcall.standalone.browser.CockpitPage;
import io.rollcall.standalone.data.CockpitLogin;
import io.rollcall.standalone.data.DataDirectory;
import io.rollcall.standalone.data.Refusal;
import io.rollcall.standalone.data.Secrets;
import io.rollcall.standalone.data.WarehouseRole;
import io.rollcall.standalone.installation.Installation;
import io.rollcall.standalone.installation.Progress;
import io.rollcall.standalone.installation.StateFile;
import io.rollcall.standalone.program.Footprint;
import io.rollcall.standalone.program.FreePorts;
import io.rollcall.standalone.program.Home;
import io.rollcall.standalone.program.Ports;
import io.rollcall.standalone.program.Programs;
import io.rollcall.standalone.supervise.Pace;
import io.rollcall.standalone.supervise.ProgramStatus;
import io.rollcall.warehouse.connection.WarehouseAddress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;

/** All programs of one machine, really running, on ports of their own and in a folder of their own. */
final class Machine implements AutoCloseable {

    private final DataDirectory data;
    private final Ports ports;
    private final Secrets secrets;
    private final Installation installation;

    private Machine(DataDirectory data, Ports ports, Secrets secrets, Installation installation) {
        this.data = data;
        this.ports = ports;
        this.secrets = secrets;
        this.installation = installation;
    }

    static Machine start() throws IOException, InterruptedException, Refusal {
        // Below target, so that a failed run's logs can be read afterwards.
        DataDirectory data = new DataDirectory(
                Files.createTempDirectory(Files.createDirectories(Path.of("target", "machines")), "machine-"));
        Ports ports = FreePorts.find();
        data.create();
        Secrets secrets = Secrets.ensure(data, new SecureRandom());
        Programs programs = new Programs(Home.ofThisProcess(), data, ports, secrets, Footprint.SMALL);
        Path engine = Engine.file();
        Installation installation = Installation.claim(
                data, ports, () -> programs.all(engine, false), Pace.STANDARD, new Progress(System.out));
        Machine machine = new Machine(data, ports, secrets, installation);
        try {
            installation.start();
        } catch (Refusal | InterruptedException failure) {
            machine.close();
            throw failure;
        }
        return machine;
    }

    DataDirectory data() {
        return data;
    }

    Secrets secrets() {
        return secrets;
    }

    URI gateway() {
        return URI.create("http://127.0.0.1:" + ports.gateway());
    }

    /** What the gateway and the job have counted. */
    Counted counted() throws IOException, InterruptedException {
        return Counted.read(gateway(), URI.create("http://127.0.0.1:" + ports.streamingMetrics()));
    }

    /** As the bureau's official sees it. */
    CockpitPage openCockpit() throws IOException, Refusal {
        URI cockpit = URI.create("http://127.0.0.1:" + ports.cockpit());
        return CockpitPage.open(cockpit, CockpitLogin.BUREAU, secrets.password(CockpitLogin.BUREAU));
    }

    String kafka() {
        return "127.0.0.1:" + ports.broker();
    }

    WarehouseAddress warehouse(WarehouseRole role) throws IOException {
        return new WarehouseAddress(
                URI.create("http://127.0.0.1:" + ports.warehouse() + "/" + role.database()),
                role.login(),
                secrets.password(role));
    }

    /** The one number that an analyst's question is answered with. */
    long ask(String sql) throws IOException, SQLException {
        try (var connection = warehouse(WarehouseRole.ANALYST).dataSource().getConnection();
                var statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            return answer.next() ? answer.getLong(1) : 0;
        }
    }

    /** As other shells see it. */
    ProgramStatus status(String program) throws IOException {
        return new StateFile(data)
                .read().orElseThrow().programs().stream()
                        .filter(status -> status.name().equals(program))
                        .findFirst()
                        .orElseThrow();
    }

    @Override
    public void close() throws IOException {
        try {
            installation.stop();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
