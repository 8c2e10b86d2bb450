package io.rollcall.cockpit;

import io.rollcall.cockpit.fixture.FakeProvider;
import io.rollcall.cockpit.fixture.FakeWarehouse;
import io.rollcall.cockpit.fixture.KeptRows;
import io.rollcall.cockpit.fixture.Schools;
import io.rollcall.cockpit.oidc.OidcProvider;
import io.rollcall.cockpit.oidc.OidcSettings;
import io.rollcall.warehouse.connection.WarehouseAddress;
import io.rollcall.warehouse.query.DistrictProfile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** A cockpit of two schools in which people sign in at an identity provider. It knows one of the bureau, wang, without it. */
final class OidcCockpit implements AutoCloseable {

    private final FakeProvider provider;
    private final String address;
    private final KeptRows kept = new KeptRows();
    private final ConfigurableApplicationContext cockpit;

    private OidcCockpit(Path directory, boolean only) throws IOException {
        provider = new FakeProvider();
        int port = freePort();
        address = "http://127.0.0.1:" + port;
        Path users = Files.writeString(
                directory.resolve("users"),
                "wang=bureau:haizhu:" + new BCryptPasswordEncoder(4).encode("right") + "\n");
        cockpit = CockpitApplication.start(
                new CockpitSettings(
                        InetAddress.getLoopbackAddress(),
                        port,
                        new WarehouseAddress(URI.create("http://127.0.0.1:1"), "nobody", ""),
                        users,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new Surroundings(
                        Optional.of(OidcProvider.find(settings(provider.issuer(), address, only))),
                        Surroundings.none().inForce()),
                new FakeWarehouse()
                        .with(new DistrictProfile("haizhu", "Haizhu", ZoneId.of("Asia/Shanghai"), false))
                        .schools(() -> List.of(Schools.morning("S1", 100, 90, 5), Schools.morning("S2", 100, 80, 9)))
                        .questions(),
                kept,
                InstantSource.system());
    }

    /** One that offers the provider beside its own form. */
    static OidcCockpit start(Path directory) throws IOException {
        return new OidcCockpit(directory, false);
    }

    /** One to which the provider is the only way. */
    static OidcCockpit startWithoutPasswords(Path directory) throws IOException {
        return new OidcCockpit(directory, true);
    }

    /** @param only whether the provider is the only way to the cockpit */
    static OidcSettings settings(URI issuer, String cockpit, boolean only) {
        return new OidcSettings(
                issuer,
                FakeProvider.CLIENT,
                FakeProvider.SECRET,
                URI.create(cockpit),
                only,
                "openid profile",
                "preferred_username",
                "rollcall_role",
                Optional.empty(),
                Optional.of("haizhu"),
                Optional.empty(),
                "rollcall_school");
    }

    String address() {
        return address;
    }

    FakeProvider provider() {
        return provider;
    }

    /** What the cockpit has written, the audit log among it. */
    KeptRows kept() {
        return kept;
    }

    @Override
    public void close() {
        cockpit.close();
        provider.close();
    }

    /** Known before the cockpit starts, since the provider sends people back to it. */
    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
