package io.rollcall.warehouse.flight;

import io.rollcall.settings.Setting;
import io.rollcall.settings.Setting.Names;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where Flight SQL is served, and from which warehouse. It has no login of its own: each caller's goes on to the warehouse.
 *
 * @param port to listen on; 0 takes a free one
 * @param address to listen on; loopback unless somebody says otherwise
 * @param url of ClickHouse's HTTP interface
 * @param tls what it proves itself with; without, passwords travel as they are
 */
record FlightSettings(
        @Setting(
                value = "ROLLCALL_FLIGHT_PORT",
                least = 0,
                most = 65_535,
                unit = "port",
                means = "where to listen; 0 takes a free one")
        int port,

        @Setting(
                value = "ROLLCALL_FLIGHT_ADDRESS",
                otherwise = "127.0.0.1",
                means = "on which address; `0.0.0.0` for all, which wants a certificate")
        String address,

        @Setting(
                value = "ROLLCALL_WAREHOUSE_URL",
                means =
                        "ClickHouse's HTTP interface, with its port; every caller's login is the warehouse's, and goes on to it")
        URI url,

        Optional<Tls> tls) {

    /**
     * Both are PEM and are read once.
     *
     * @param certificate the chain, our own first
     * @param key the private key
     */
    record Tls(
            @Setting(
                    value = "ROLLCALL_FLIGHT_CERTIFICATE_FILE",
                    names = Names.FILE,
                    means =
                            "PEM, the chain with our own certificate first; read at the start. Plain gRPC where neither file is named")
            Path certificate,

            @Setting(
                    value = "ROLLCALL_FLIGHT_KEY_FILE",
                    names = Names.FILE,
                    means = "PEM, its private key; read at the start")
            Path key) {}
}
