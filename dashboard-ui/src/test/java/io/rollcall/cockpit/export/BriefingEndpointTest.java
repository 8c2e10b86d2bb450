package io.rollcall.cockpit.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.rollcall.cockpit.CockpitApplication;
import io.rollcall.cockpit.CockpitSettings;
import io.rollcall.cockpit.briefing.SheetFont;
import io.rollcall.cockpit.fixture.FakeWarehouse;
import io.rollcall.cockpit.fixture.KeptRows;
import io.rollcall.cockpit.fixture.Schools;
import io.rollcall.warehouse.connection.WarehouseAddress;
import io.rollcall.warehouse.query.DistrictProfile;
import io.rollcall.warehouse.row.AuditLogRow;
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
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** The briefing over HTTP; who may take which is the role matrix's. */
class BriefingEndpointTest {

    private static final KeptRows KEPT = new KeptRows();

    private static ConfigurableApplicationContext cockpit;
    private static String address;

    @BeforeAll
    static void start(@TempDir Path directory) throws IOException {
        assumeTrue(SheetFont.at(Optional.empty()).isHere(), "no font with Chinese characters on this machine");
        String hash = new BCryptPasswordEncoder(4).encode("right");
        cockpit = CockpitApplication.start(
                new CockpitSettings(
                        InetAddress.getLoopbackAddress(),
                        0,
                        new WarehouseAddress(URI.create("http://127.0.0.1:1"), "nobody", ""),
                        Files.writeString(directory.resolve("users"), "wang=bureau:haizhu:" + hash + "\n"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new FakeWarehouse()
                        .with(new DistrictProfile("haizhu", "海珠区", ZoneId.of("Asia/Shanghai"), false))
                        .schools(() -> List.of(Schools.morning("S1", 100, 90, 5)))
                        .questions(),
                KEPT,
                InstantSource.system());
        address = "http://127.0.0.1:" + cockpit.getEnvironment().getRequiredProperty("local.server.port");
    }

    @AfterAll
    static void stop() {
        if (cockpit != null) {
            cockpit.close();
        }
    }

    @BeforeEach
    void takeEverything() {
        KEPT.full(false);
    }

    @Test
    void aBriefingIsAPdfFileAndALineOfTheAuditLog() throws Exception {
        int before = KEPT.auditLines().size();

        HttpResponse<byte[]> answer = get("/S1?lang=en&date=2026-11-20");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(new String(answer.body(), 0, 4, UTF_8)).isEqualTo("%PDF");
        assertThat(KEPT.auditLines().subList(before, KEPT.auditLines().size()))
                .singleElement()
                .extracting(AuditLogRow::action, AuditLogRow::school, AuditLogRow::scope)
                .containsExactly("EXPORT", "S1", "view=briefing format=pdf date=2026-11-20 lang=en");
    }

    @Test
    void withoutTheAuditLogThereIsNoFile() throws Exception {
        KEPT.full(true);

        HttpResponse<byte[]> answer = get("");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(new String(answer.body(), UTF_8)).contains("\"code\":\"AUDIT_UNAVAILABLE\"");
    }

    @Test
    void whatCannotBeTakenIsSaidInASentence() throws Exception {
        assertThat(new String(get("?date=today").body(), UTF_8)).contains("\"code\":\"INVALID_DATE\"", "2026-11-23");
        assertThat(new String(get("/S9").body(), UTF_8)).contains("\"code\":\"NOTHING_TO_TELL\"");
    }

    private static HttpResponse<byte[]> get(String path) throws Exception {
        String password = Base64.getEncoder().encodeToString("wang:right".getBytes(UTF_8));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address + "/v1/briefing" + path))
                                .header("Authorization", "Basic " + password)
                                .build(),
                        BodyHandlers.ofByteArray());
    }
}
