package io.rollcall.warehouse.flight;

import io.rollcall.settings.Settings;
import io.rollcall.settings.WrongSettingException;
import java.io.IOException;

/** The program {@code flight}: serves Flight SQL until it is told to stop. */
public final class FlightWarehouse {

    private static final System.Logger LOG = System.getLogger(FlightWarehouse.class.getName());

    private FlightWarehouse() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.setProperty("slf4j.internal.verbosity", "ERROR"); // Arrow logs nowhere here, and need not say so
        try {
            FlightSqlServer server = FlightSqlServer.start(Settings.read(FlightSettings.class, System.getenv()));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
            LOG.log(System.Logger.Level.INFO, "flight listens on " + server.url());
            server.awaitEnd(); // none of gRPC's own threads keeps the program alive
        } catch (WrongSettingException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(WrongSettingException.EXIT_CODE);
        }
    }
}
