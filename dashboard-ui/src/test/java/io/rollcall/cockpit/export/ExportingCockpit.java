package io.rollcall.cockpit.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rollcall.cockpit.CockpitApplication;
import io.rollcall.cockpit.CockpitSettings;
import io.rollcall.cockpit.fixture.FakeWarehouse;
import io.rollcall.warehouse.write.TableWriter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** A cockpit before a {@link SmallWarehouse}, as a tool asks it for files. It has a user of every role, each with the password "right". */
final class ExportingCockpit implements AutoCloseable {

    private final SmallWarehouse warehouse = new SmallWarehouse();
    private final HttpClient tool = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext cockpit;
    private final String address;

    private ExportingCockpit(Path users) throws IOException {
        cockpit = CockpitApplication.start(
                new CockpitSettings(
                        InetAddress.getLoopbackAddress(),
                        0,
                        warehouse.address(),
                        users,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new FakeWarehouse().questions(),
                TableWriter.to(warehouse.address()),
                InstantSource.system());
        address = "http://127.0.0.1:" + cockpit.getEnvironment().getRequiredProperty("local.server.port");
    }

    static ExportingCockpit start(Path directory) throws IOException {
        String hash = new BCryptPasswordEncoder(4).encode("right");
        return new ExportingCockpit(Files.writeString(directory.resolve("users"), """
                        wang=bureau:haizhu:%1$s
                        zhou=analyst:tianhe:%1$s
                        li=operator:haizhu:%1$s
                        chen=school:haizhu/S1:%1$s
                        deng=auditor:haizhu:%1$s
                        """.formatted(hash)));
    }

    SmallWarehouse warehouse() {
        return warehouse;
    }

    /** A warehouse that has been asked nothing, and that answers everything with a small table. */
    void layReady() {
        warehouse.asked().clear();
        warehouse.kept().clear();
        warehouse.keeps(true);
        warehouse.counts(2);
        warehouse.answers(exchange -> exchange.getResponseBody().write("a,b\r\n".getBytes(UTF_8)));
    }

    /** What that user is answered; the path begins with the name of a view. */
    HttpResponse<String> get(String login, String path) throws IOException, InterruptedException {
        return send(request(login, path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return tool.send(request.build(), BodyHandlers.ofString());
    }

    HttpRequest.Builder request(String login, String path) {
        return withLogin(login, "right", path);
    }

    HttpRequest.Builder withLogin(String login, String password, String path) {
        return withoutLogin(path)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString((login + ":" + password).getBytes(UTF_8)));
    }

    HttpRequest.Builder withoutLogin(String path) {
        return HttpRequest.newBuilder(URI.create(address + "/v1/export/" + path));
    }

    @Override
    public void close() {
        cockpit.close();
        warehouse.close();
    }
}
