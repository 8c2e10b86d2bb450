package io.rollcall.warehouse.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.rollcall.warehouse.RealWarehouse;
import io.rollcall.warehouse.connection.WarehouseAddress;
import io.rollcall.warehouse.connection.WarehouseRefused;
import io.rollcall.warehouse.connection.WarehouseUnavailable;
import io.rollcall.warehouse.row.DistrictRow;
import io.rollcall.warehouse.row.Tables;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealWarehouse.Shared.class)
class WriterFailureTest {

    private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void everySettingTheOutcomeDependsOnIsInTheRequest() {
        answer(200, "");

        insert(here());

        assertThat(requests.remove()).contains("&async_insert=0", "&insert_deduplicate=0", "FORMAT+ArrowStream");
    }

    @Test
    void aBusyWarehouseIsUnavailable() {
        answer(500, "252");

        assertThatThrownBy(() -> insert(here())).isInstanceOf(WarehouseUnavailable.class);
    }

    @Test
    void aProxyWithoutAServerBehindItIsUnavailable() {
        answer(502, "");

        assertThatThrownBy(() -> insert(here())).isInstanceOf(WarehouseUnavailable.class);
    }

    @Test
    void aCodeBesideAnOkIsAFailureAllTheSame() {
        answer(200, "27");

        assertThatThrownBy(() -> insert(here()))
                .isInstanceOfSatisfying(
                        WarehouseRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo(27));
    }

    @Test
    void nobodyListeningIsUnavailable() {
        server.stop(0);

        assertThatThrownBy(() -> insert(here())).isInstanceOf(WarehouseUnavailable.class);
    }

    @Test
    void aWrongPasswordIsRefused(RealWarehouse warehouse) {
        WarehouseAddress stranger = new WarehouseAddress(warehouse.asAdmin().url(), "admin", "wrong");

        assertThatThrownBy(() -> insert(stranger))
                .isInstanceOfSatisfying(
                        WarehouseRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo(516));
    }

    @Test
    void aReaderMayNotWrite(RealWarehouse warehouse) {
        assertThatThrownBy(() -> insert(warehouse.asAnalyst())).isInstanceOf(WarehouseRefused.class);
    }

    private void answer(int status, String code) {
        server.createContext("/", exchange -> {
            requests.add(exchange.getRequestURI().getRawQuery());
            exchange.getRequestBody().readAllBytes();
            if (!code.isEmpty()) {
                exchange.getResponseHeaders().set("X-ClickHouse-Exception-Code", code);
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
    }

    private WarehouseAddress here() {
        return new WarehouseAddress(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), "admin", "x");
    }

    private static void insert(WarehouseAddress address) {
        try (TableWriter writer = TableWriter.to(address)) {
            writer.insert(Tables.DISTRICT, List.of(new DistrictRow("d", "D", "Asia/Shanghai", "SYSTEM", 1)));
        }
    }
}
