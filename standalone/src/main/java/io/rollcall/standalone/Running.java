package io.rollcall.standalone;

import io.rollcall.standalone.bench.MetricsPage;
import io.rollcall.standalone.data.DataDirectory;
import io.rollcall.standalone.data.Refusal;
import io.rollcall.standalone.data.Secrets;
import io.rollcall.standalone.data.WarehouseRole;
import io.rollcall.standalone.installation.RunState;
import io.rollcall.standalone.installation.StateFile;
import io.rollcall.standalone.program.Ports;
import io.rollcall.warehouse.connection.WarehouseAddress;
import java.io.IOException;
import java.net.URI;

/** An installation that another process runs, as a command that talks to its programs needs it. */
record Running(DataDirectory data, Ports ports, Secrets secrets) {

    static Running on(DataDirectory data) throws IOException, Refusal {
        RunState state = new StateFile(data)
                .read()
                .filter(found -> found.supervisorProcess().isPresent())
                .orElseThrow(() -> new Refusal(
                        "Rollcall does not run on %s; start it with ./rollcall up, or name another folder with --data."
                                .formatted(data.root())));
        return new Running(data, new Ports(state.port()), Secrets.of(data));
    }

    URI gateway() {
        return URI.create("http://127.0.0.1:" + ports.gateway());
    }

    MetricsPage jobMetrics() throws IOException, InterruptedException {
        return MetricsPage.of(URI.create("http://127.0.0.1:" + ports.streamingMetrics()));
    }

    MetricsPage cockpitMetrics() throws IOException, InterruptedException {
        return MetricsPage.of(URI.create("http://127.0.0.1:" + ports.cockpitMetrics()));
    }

    /** Kafka's host and port. */
    String kafka() {
        return "127.0.0.1:" + ports.broker();
    }

    /** The warehouse, with the database that the role reads as the one that a query means where it names none. */
    WarehouseAddress warehouse(WarehouseRole role) throws IOException {
        URI database = URI.create("http://127.0.0.1:" + ports.warehouse() + "/" + role.database());
        return new WarehouseAddress(database, role.login(), secrets.password(role));
    }
}
