package io.rollcall.warehouse.embedded;

import io.rollcall.settings.Settings;
import io.rollcall.settings.WrongSettingException;
import java.io.IOException;

/** The program {@code warehouse}: serves one data directory until it is told to stop. */
public final class EmbeddedWarehouse {

    private static final System.Logger LOG = System.getLogger(EmbeddedWarehouse.class.getName());

    private static final int EXIT_REFUSED = 2;

    private EmbeddedWarehouse() {}

    public static void main(String[] arguments) throws IOException {
        try {
            EmbeddedWarehouseServer server =
                    EmbeddedWarehouseServer.start(Settings.read(WarehouseSettings.class, System.getenv()));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
            LOG.log(System.Logger.Level.INFO, "warehouse listens on " + server.url());
        } catch (WrongSettingException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(WrongSettingException.EXIT_CODE);
        } catch (StartRefused e) {
            System.err.println("warehouse: " + e.getMessage());
            System.exit(EXIT_REFUSED);
        }
    }
}
