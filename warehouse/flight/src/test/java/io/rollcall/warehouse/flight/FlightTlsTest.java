package io.rollcall.warehouse.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollcall.warehouse.embedded.StartRefused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The official driver over TLS, to a server that proves itself with a certificate of its own making. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FlightTlsTest {

    private static final String ALIAS = "flight";
    private static final String STORE_PASSWORD = "change-it";

    private Fronted fronted;
    private Path certificate;

    @BeforeAll
    void start(@TempDir Path data) throws IOException, StartRefused, GeneralSecurityException, InterruptedException {
        KeyStore made = selfSigned(data.resolve("flight.p12"));
        certificate = pem(
                data.resolve("flight.crt"),
                "CERTIFICATE",
                made.getCertificate(ALIAS).getEncoded());
        Path key = pem(
                data.resolve("flight.key"),
                "PRIVATE KEY",
                made.getKey(ALIAS, STORE_PASSWORD.toCharArray()).getEncoded());
        fronted = Fronted.start(data.resolve("warehouse"), Optional.of(new FlightSettings.Tls(certificate, key)));
    }

    @AfterAll
    void stop() {
        fronted.close();
    }

    @Test
    void whoTrustsTheCertificateIsAnswered() throws SQLException {
        Properties properties = encrypted();
        properties.setProperty("tlsRootCerts", certificate.toString());

        try (Connection analyst = DriverManager.getConnection(fronted.jdbcUrl(), properties);
                Statement statement = analyst.createStatement();
                ResultSet rows = statement.executeQuery("SELECT sum(present) FROM days")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getLong(1)).isEqualTo(450);
        }
    }

    @Test
    void whoDoesNotTrustItSendsNoPassword() {
        assertThatThrownBy(() -> DriverManager.getConnection(fronted.jdbcUrl(), encrypted())
                        .close())
                .isInstanceOf(SQLException.class);
    }

    @Test
    void whoSpeaksInTheClearIsNotAnswered() {
        Properties clear = fronted.as(fronted.analyst());

        assertThatThrownBy(() ->
                        DriverManager.getConnection(fronted.jdbcUrl(), clear).close())
                .isInstanceOf(SQLException.class);
    }

    private Properties encrypted() {
        Properties properties = fronted.as(fronted.analyst());
        properties.setProperty("useEncryption", "true");
        return properties;
    }

    private static Path pem(Path file, String what, byte[] der) throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return Files.writeString(file, "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(what, body, what));
    }

    private static KeyStore selfSigned(Path file) throws IOException, GeneralSecurityException, InterruptedException {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process process = new ProcessBuilder(
                        keytool.toString(),
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        STORE_PASSWORD)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, STORE_PASSWORD.toCharArray());
        }
        return store;
    }
}
