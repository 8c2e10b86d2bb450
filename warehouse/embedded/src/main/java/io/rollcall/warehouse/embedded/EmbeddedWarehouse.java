package io.rollcall.warehouse.embedded;

import java.io.IOException;

/** The program {@code warehouse}: serves one data directory until it is told to stop. */
public final class EmbeddedWarehouse {

    private static final int EXIT_REFUSED = 2;

    private EmbeddedWarehouse() {}

    public static void main(String[] arguments) throws IOException {
        try {
            EmbeddedWarehouseServer server = EmbeddedWarehouseServer.start(WarehouseSettings.from(System.getenv()));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
            System.out.println("warehouse listens on " + server.url());
        } catch (StartRefused e) {
            System.err.println("warehouse: " + e.getMessage());
            System.exit(EXIT_REFUSED);
        }
    }
}
