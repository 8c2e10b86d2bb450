package io.rollcall.gateway;

import io.rollcall.settings.Setting;
import io.rollcall.settings.Setting.Names;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the gateway listens, and how.
 *
 * @param port to listen on
 * @param address to listen on; loopback unless somebody says otherwise
 * @param tls what it proves itself with; without, it speaks plain HTTP, for itself or for a proxy beside it
 */
record Listening(
        @Setting(value = "ROLLCALL_GATEWAY_PORT", most = 65_535, unit = "port", means = "where to listen")
        int port,

        @Setting(
                value = "ROLLCALL_GATEWAY_ADDRESS",
                otherwise = "127.0.0.1",
                means = "on which address; `0.0.0.0` for all")
        String address,

        Optional<Tls> tls) {

    private static final String BUNDLE = "gateway";

    /**
     * Both are PEM and are read again when they change, so that a renewed certificate needs no restart.
     *
     * @param certificate the chain, our own first
     * @param key the private key
     */
    record Tls(
            @Setting(
                    value = "ROLLCALL_TLS_CERTIFICATE_FILE",
                    names = Names.FILE,
                    means = "PEM, the chain with our own certificate first; read again when it changes. TLS 1.2 and"
                            + " 1.3, nothing else on that port; plain HTTP where neither file is named")
            Path certificate,

            @Setting(
                    value = "ROLLCALL_TLS_KEY_FILE",
                    names = Names.FILE,
                    means = "PEM, its private key; read again when it changes")
            Path key) {}

    /** In Spring's words. */
    Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.port", port);
        properties.put("server.address", address);
        tls.ifPresent(files -> {
            String bundle = "spring.ssl.bundle.pem." + BUNDLE;
            properties.put("server.ssl.bundle", BUNDLE);
            properties.put("server.ssl.enabled-protocols", "TLSv1.3,TLSv1.2");
            properties.put(bundle + ".reload-on-update", true);
            properties.put(
                    bundle + ".keystore.certificate",
                    files.certificate().toUri().toString());
            properties.put(bundle + ".keystore.private-key", files.key().toUri().toString());
        });
        return properties;
    }
}
